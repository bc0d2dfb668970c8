import type { SeedMeasure } from '../seed-plan.ts'
import { narrative } from '../indicator-kinds.ts'
import { theCity } from '../scopes.ts'

export const leaders: SeedMeasure = {
  title: 'Švietimo lyderių telkimas pokyčiams valdyti',
  responsible: ['Švietimo ir sporto skyrius'],
  deadline: null,
  fundingTags: [],
  sourceRows: [17],
  sourceText: 'Plano 17 eilutė: mieste veikia bendradarbiavimo modelis, lyderystė auga visais lygmenimis, pokyčiai išlieka.',
  indicators: [narrative({
    sourceId: 'P2-17-1',
    sourceKind: 'qualitative',
    name: 'Lyderystė ir bendradarbiavimo kultūra mieste',
    definition: 'Kaip mieste veikia bendradarbiavimo modelis ir kas jame keičiasi. Skyrius aprašo metus ir pats įvertina juos nuo 1 iki 4.',
    scope: theCity,
    comparatorAssumed: false,
    dataSource: 'Skyriaus metų ataskaita',
    reachedWhen: 'Siektina reikšmė nenustatyta: skaitomas aprašymas ir įsivertinimas.',
    evidenceHint: 'Metų ataskaita bendruomenei',
  })],
}
