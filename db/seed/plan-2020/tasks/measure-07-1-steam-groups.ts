import type { RuleStatement, UnitOfMeasurement } from '@rodykle/domain'
import type { SeedIndicator, SeedMeasure } from '../seed-plan.ts'
import { count, share } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'

const gymnasium = only('jotvingiu-gimnazija')

/** The plan lists what is to be formed; how many is stated once, and "one" is read from the singular elsewhere. */
function formed(card: { sourceId: string, name: string, definition: string, unitOfMeasurement: UnitOfMeasurement, rule: RuleStatement, reachedWhen: string, evidenceHint: string }): SeedIndicator {
  return count({ ...card, sourceKind: 'count', scope: gymnasium, comparatorAssumed: true, dataSource: 'Gimnazijos apskaita' })
}

const one: RuleStatement = { kind: 'at-least', planned: '1' }
const atLeastPlanned = 'Pasiekta, kai jų ne mažiau, nei planuota.'

export const steamGroups: SeedMeasure = {
  title: 'Jotvingių gimnazijos STEAM grupės, ekspedicijos ir projektai',
  responsible: ['Alytaus Jotvingių gimnazija'],
  deadline: null,
  fundingTags: ['Erasmus+'],
  sourceRows: [8],
  sourceText: 'Plano 8 eilutė: STEAM veiklose dalyvauja 70 proc. gimnazijos mokinių; suburtos 3 VGTU klasės grupės, inžinerijos komanda, KTU grupė, integruotų modulių grupė, vyksta ekspedicijos (kiek – nenurodyta).',
  indicators: [
    share({
      sourceId: 'P2-08-1',
      sourceKind: 'participation',
      name: 'STEAM veiklose dalyvaujančių gimnazistų dalis',
      definition: 'Jotvingių gimnazijos mokiniai, nuo metų pradžios dalyvavę bent vienoje STEAM veikloje. Dalyvaujantis keliose skaičiuojamas vieną kartą.',
      numerator: 'STEAM veiklose dalyvavusių mokinių skaičius',
      denominator: 'Visų gimnazijos mokinių skaičius',
      base: 'pupils',
      unitFold: 'single',
      scope: gymnasium,
      rule: { kind: 'at-least', planned: '70' },
      comparatorAssumed: true,
      dataSource: 'Gimnazijos apskaita',
      reachedWhen: 'Pasiekta, kai dalyvaujančių mokinių dalis ne mažesnė, nei planuota.',
      evidenceHint: 'Grupių sąrašų suvestinė (tik skaičiai)',
    }),
    formed({
      sourceId: 'P2-08-2',
      name: 'VGTU klasės grupės',
      definition: 'VGTU klasės grupės pagal mokslo sritis, veikiančios laikotarpio pabaigoje.',
      unitOfMeasurement: 'groups',
      rule: { kind: 'at-least', planned: '3' },
      reachedWhen: atLeastPlanned,
      evidenceHint: 'Įsakymas dėl grupių sudarymo',
    }),
    formed({
      sourceId: 'P2-08-3',
      name: '„Ateities inžinerijos“ komandos',
      definition: 'Projekte „Ateities inžinerija“ dalyvaujančios mokinių komandos.',
      unitOfMeasurement: 'teams',
      rule: one,
      reachedWhen: atLeastPlanned,
      evidenceHint: 'Projekto registracijos patvirtinimas',
    }),
    formed({
      sourceId: 'P2-08-4',
      name: 'KTU mokinių grupės',
      definition: 'Mokinių grupės, kurios informatikos ir matematikos mokosi kartu su KTU.',
      unitOfMeasurement: 'groups',
      rule: one,
      reachedWhen: atLeastPlanned,
      evidenceHint: 'Susitarimas su universitetu, grupės užsiėmimų tvarkaraštis',
    }),
    formed({
      sourceId: 'P2-08-5',
      name: 'Gamtamokslinės ekspedicijos',
      definition: 'Nuo metų pradžios surengtos gamtos mokslų ekspedicijos.',
      unitOfMeasurement: 'expeditions',
      rule: { kind: 'none' },
      reachedWhen: 'Siektina reikšmė nenustatyta: plane skaičiaus nėra.',
      evidenceHint: 'Ekspedicijų sąrašas su datomis',
    }),
    formed({
      sourceId: 'P2-08-6',
      name: 'Integruotų modulių tiriamosios grupės',
      definition: 'Grupės, kurių tyrimai jungia biologiją, geografiją, ekonomiką ir lietuvių kalbą.',
      unitOfMeasurement: 'groups',
      rule: one,
      reachedWhen: atLeastPlanned,
      evidenceHint: 'Modulių programa, grupės užsiėmimų tvarkaraštis',
    }),
  ],
}
