import type { PlanFieldName } from '@rodykle/contracts'
import type { TargetKind } from '@rodykle/domain'
import { planFieldNames } from '@rodykle/contracts'
import { periodFolds, periodKinds, targetKinds, unitFolds, unitsOfMeasurement, valueKinds } from '@rodykle/domain'
import { importWords, wordsIn } from '@rodykle/wording'
import { headersOf } from '../table/headers.ts'
import { vocabulary } from '../table/vocabulary.ts'

const synonyms: Partial<Record<PlanFieldName, readonly string[]>> = {
  indicatorCode: ['Kodas', 'Rodiklio Nr.'],
  indicator: ['Rodiklio pavadinimas', 'Vertinimo kriterijus', 'Kriterijus', 'Rodikliai'],
  priority: ['Prioritetai', 'Veiklos prioritetas'],
  task: ['Uždaviniai', 'Uždavinio pavadinimas'],
  measure: ['Priemonės', 'Priemonės pavadinimas', 'Veikla', 'Veiklos'],
  target: ['Planuota', 'Planuota reikšmė', 'Planuojama reikšmė', 'Siekiama reikšmė', 'Reikšmė', 'Planned'],
  unitOfMeasurement: ['Mato vienetas', 'Vienetas', 'Matavimo vnt.', 'Unit'],
  base: ['Kas skaičiuojama'],
  scope: ['Aprėptis', 'Kas teikia', 'Teikėjai', 'Scope'],
  reportedEvery: ['Laikotarpis', 'Teikiama', 'Period'],
  unitFold: ['Sutraukimas', 'Kaip apibendrinama', 'Fold'],
  periodFold: ['Laikotarpių sutraukimas'],
  responsible: ['Atsakingas', 'Atsakingi vykdytojai', 'Vykdytojai', 'Atsakingi asmenys'],
  deadline: ['Data', 'Įvykdymo terminas', 'Įgyvendinimo terminas', 'Iki kada'],
  funding: ['Finansavimas', 'Lėšų šaltiniai', 'Finansavimo šaltiniai'],
}

/** The plan's table: without an indicator or a measure nobody knows what a row is about. */
export const planTable = {
  kind: 'plan',
  fields: planFieldNames,
  headers: headersOf('plan', planFieldNames, synonyms, [['indicatorCode', 'targetCode', 'measureCode', 'measure', 'taskCode', 'task']]),
} as const

/** A range whose upper end is advice has a word of its own. */
export const comparators = [...targetKinds, 'between-soft'] as const
export type Comparator = typeof comparators[number]

export const comparatorWords = vocabulary(comparators, (comparator, language) => comparator === 'between-soft' ? importWords(language).say('scope.between-soft') : wordsIn(language).ruleKind(comparator), {
  'at-least': ['bent', 'ne mažiau', 'ne mažiau kaip', 'ne mažiau nei', 'mažiausiai', 'min'],
  'at-most': ['ne daugiau', 'ne daugiau nei', 'daugiausia', 'max'],
  'exactly': ['tiksliai'],
  'between': ['nuo iki', 'intervalas', 'tarp'],
  'benchmark': ['Lietuvos vidurkis', 'ne žemesnis kaip Lietuvos vidurkis'],
  'done-by': ['iki datos', 'iki', 'atlikti iki', 'terminas'],
  'more-than-baseline': ['daugiau kaip', 'daugiau nei', 'daugiau negu buvo', 'didėja', 'auga'],
  'none': ['nenustatyta', 'be siektinos reikšmės', 'nėra'],
  'narrative': ['aprašoma', 'aprašymas', 'žodžiais'],
} satisfies Partial<Record<TargetKind, readonly string[]>>)

export const measurementWords = vocabulary(unitsOfMeasurement, (unit, language) => wordsIn(language).unitOfMeasurement(unit), {
  percent: ['proc', '%', 'procentas', 'procentai', 'procentų'],
  text: ['tekstas', 'aprašas'],
  completion: ['atlikta', 'įvykdyta'],
  times: ['kartas', 'kartų', 'kartai per metus'],
  parents: ['tėvai'],
})
export const valueKindWords = vocabulary(valueKinds, (kind, language) => wordsIn(language).valueKind(kind), { ratio: ['dalis', 'santykis'], events: ['įvykiai'], conditions: ['sąlygos'], parts: ['dalykai'] })
export const unitFoldWords = vocabulary(unitFolds, (fold, language) => wordsIn(language).unitFold(fold), { 'sum': ['suma'], 'single': ['vieno teikėjo'], 'none': ['neapibendrinama'], 'event-count': ['įvykių skaičius'], 'weighted-mean': ['svertinis vidurkis'] })
export const periodFoldWords = vocabulary(periodFolds, (fold, language) => wordsIn(language).periodFold(fold), { sum: ['suma'], latest: ['paskutinė', 'paskutinis'], max: ['didžiausia'], each: ['kiekvienas atskirai'] })
export const periodKindWords = vocabulary(periodKinds, (kind, language) => wordsIn(language).periodKind(kind), {
  'calendar-year': ['metai', 'kasmet', 'per metus'],
  'half-year': ['kas pusmetį', 'pusmečiais'],
  'quarter': ['kas ketvirtį', 'ketvirčiais'],
  'month': ['kas mėnesį'],
  'school-year': ['kas mokslo metus', 'm. m.'],
})
