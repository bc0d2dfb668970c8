import type { SeedMeasure } from '../seed-plan.ts'
import { count } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'

const gymnasium = only('jotvingiu-gimnazija')

export const steamPartners: SeedMeasure = {
  title: 'Jotvingių gimnazijos STEAM partnerystė su progimnazijomis ir kitomis įstaigomis',
  responsible: ['Alytaus Jotvingių gimnazija'],
  deadline: null,
  fundingTags: [],
  sourceRows: [9],
  sourceText: 'Plano 9 eilutė: 5 bendros iniciatyvos, jose dalyvauja 200 mokinių.',
  indicators: [
    count({
      sourceId: 'P2-09-1',
      sourceKind: 'count',
      name: 'Bendros STEAM iniciatyvos',
      definition: 'Su kitomis įstaigomis ar partneriais nuo metų pradžios surengtos iniciatyvos. Bendra iniciatyva skaičiuojama vieną kartą, kad ir kiek partnerių ją vykdytų.',
      unitOfMeasurement: 'initiatives',
      scope: gymnasium,
      rule: { kind: 'at-least', planned: '5' },
      comparatorAssumed: true,
      dataSource: 'Gimnazijos apskaita',
      reachedWhen: 'Pasiekta, kai iniciatyvų ne mažiau, nei planuota.',
      evidenceHint: 'Renginių sąrašas su datomis ir partneriais',
    }),
    count({
      sourceId: 'P2-09-2',
      sourceKind: 'count',
      name: 'Bendrose STEAM iniciatyvose dalyvavę mokiniai',
      definition: 'Mokiniai, nuo metų pradžios dalyvavę bent vienoje bendroje STEAM iniciatyvoje. Kiekvienas skaičiuojamas vieną kartą.',
      unitOfMeasurement: 'pupils',
      scope: gymnasium,
      rule: { kind: 'at-least', planned: '200' },
      comparatorAssumed: true,
      dataSource: 'Gimnazijos apskaita',
      reachedWhen: 'Pasiekta, kai dalyvavo ne mažiau mokinių, nei planuota.',
      evidenceHint: 'Dalyvių skaičius pagal renginius',
    }),
  ],
}
