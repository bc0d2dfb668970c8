import type { ActualFieldName } from '@rodykle/contracts'
import { actualFieldNames } from '@rodykle/contracts'
import { conditionAnswers, observedStates } from '@rodykle/domain'
import { figureLanguage, wordsIn } from '@rodykle/wording'
import { headersOf } from '../table/headers.ts'
import { vocabulary } from '../table/vocabulary.ts'

const synonyms: Partial<Record<ActualFieldName, readonly string[]>> = {
  unitName: ['Mokykla', 'Įstaigos pavadinimas', 'Švietimo įstaiga', 'Ugdymo įstaiga', 'Teikėjas', 'Pavadinimas', 'School'],
  indicator: ['Kodas', 'Rodiklio Nr.', 'Code'],
  indicatorName: ['Rodiklio pavadinimas'],
  period: ['Ataskaitinis laikotarpis', 'Metai', 'Pusmetis', 'Year'],
  part: ['Dalykas', 'Sąlyga', 'Dalis'],
  value: ['Faktinė reikšmė', 'Rezultatas', 'Pasiekta', 'Procentas', 'Skaičius', 'Result'],
  date: ['Data', 'Date', 'Atlikimo data', 'Įvykio data'],
  text: ['Įvykis', 'Įvykio pavadinimas', 'Tekstas', 'Text', 'Event'],
  selfRating: ['Įsivertinimas (1–4)'],
  comment: ['Pastabos', 'Komentaras', 'Komentarai', 'Comments'],
  reason: ['Nepateikimo priežastis'],
  weight: ['Vertinta', 'Kiek vertinta', 'Testą laikė'],
}

/** The values' table: without institution and indicator nobody knows what a row is about. */
export const actualTable = {
  kind: 'actuals',
  fields: actualFieldNames,
  headers: headersOf('actuals', actualFieldNames, synonyms, [['unit', 'unitName'], ['indicator'], ['period', 'periodStart']]),
} as const

/** The states a cell can be given, as files say them. */
export const stateWords = vocabulary(observedStates, (state, language) => {
  if (state === 'reported')
    return language === 'lt' ? 'pateikta' : 'reported'
  return wordsIn(language).absence(state)
}, { 'not-applicable': ['netaikytina', 'n/t'], 'not-reported': ['nėra duomenų'] })

export const answerWords = vocabulary(conditionAnswers, (answer, language) => figureLanguage(language).say(`answer.${answer}`), {
  yes: ['true', '1', 'atlikta'],
  no: ['false', '0', 'neatlikta'],
})
