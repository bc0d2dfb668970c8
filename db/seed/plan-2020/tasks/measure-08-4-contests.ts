import type { SeedMeasure } from '../seed-plan.ts'
import { share } from '../indicator-kinds.ts'
import { theCity } from '../scopes.ts'

export const contests: SeedMeasure = {
  title: 'Dalykų olimpiados ir konkursai',
  responsible: ['Švietimo ir sporto skyrius'],
  deadline: null,
  fundingTags: [],
  sourceRows: [14],
  sourceText: 'Plano 14 eilutė: surengtos visos olimpiados ir konkursai iš ministro 2019–2020 m. m. grafiko.',
  indicators: [share({
    sourceId: 'P2-14-1',
    sourceKind: 'percent',
    name: 'Surengtų olimpiadų ir konkursų dalis',
    definition: 'Mokslo metų savivaldybės etapo olimpiados ir konkursai. Kiek jų turi būti, lemia ne miestas, o ministro patvirtintas grafikas; jam pasikeitus, keičiamas vardiklis ir komentare paaiškinama, kodėl.',
    numerator: 'Surengtų olimpiadų ir konkursų skaičius',
    denominator: 'Ministro grafike numatytų savivaldybės etapo renginių skaičius',
    base: 'events',
    unitFold: 'single',
    scope: theCity,
    rule: { kind: 'exactly', planned: '100' },
    comparatorAssumed: true,
    measuredOver: 'school-year',
    dataSource: 'Ministro patvirtintas grafikas, skyriaus apskaita',
    reachedWhen: 'Pasiekta, kai surengti visi grafike numatyti renginiai.',
    evidenceHint: 'Olimpiadų ir konkursų grafikas, protokolai',
  })],
}
