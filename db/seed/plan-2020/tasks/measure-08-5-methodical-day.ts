import type { SeedMeasure } from '../seed-plan.ts'
import { doneByEvery } from '../indicator-kinds.ts'
import { subjectGroups } from '../scopes.ts'

export const methodicalDay: SeedMeasure = {
  title: 'Miesto dalykų mokytojų metodinė diena',
  responsible: ['Pedagoginė psichologinė tarnyba', 'Metodiniai būreliai'],
  deadline: '2020-02-18',
  fundingTags: [],
  sourceRows: [15],
  sourceText: 'Plano 15 eilutė: 2020 m. vasario 18 d. dalykų mokytojų būreliuose aptariama metų mokymosi tema ir dalijamasi patirtimi. Data įrašyta priemonės pavadinime.',
  indicators: [doneByEvery({
    sourceId: 'P2-15-1',
    sourceKind: 'milestone',
    name: 'Metų temą metodinę dieną aptarusių būrelių dalis',
    definition: 'Dalykų mokytojų metodiniai būreliai, per metodinę dieną aptarę metų mokymosi temą ir pasidaliję ugdymo patirtimi.',
    base: 'methodical-groups',
    scope: subjectGroups,
    unitRule: { kind: 'done-by', date: '2020-02-18', precision: 'day' },
    comparatorAssumed: true,
    dataSource: 'Būrelio susitikimų žurnalas',
    reachedWhen: 'Pasiekta, kai iki metodinės dienos pabaigos temą aptarė visi būreliai.',
    evidenceHint: 'Metodinės dienos programa, būrelių protokolai',
  })],
}
