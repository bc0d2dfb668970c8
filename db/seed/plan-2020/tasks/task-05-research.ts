import type { SeedTask } from '../seed-plan.ts'
import { share } from '../indicator-kinds.ts'
import { generalEducation } from '../scopes.ts'

export const research: SeedTask = {
  title: 'Sudominti mokinius gamtos mokslais, matematika ir technologijomis',
  measures: [{
    title: 'Nuosekli mokinių tiriamoji veikla',
    responsible: ['Bendrojo ugdymo mokyklos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [5],
    sourceText: 'Plano 5 eilutė: bent ketvirtadalis gamtos mokslų laiko skiriamas darbui laboratorijose ar kitose tyrinėti tinkamose vietose. Mokyklos neišvardytos.',
    indicators: [share({
      sourceId: 'P2-05-1',
      sourceKind: 'percent',
      name: 'Gamtos mokslų pamokų tyrinėjimo aplinkose dalis',
      definition: 'Gamtos mokslų dalykų pamokos, vykusios laboratorijose, gamtoje ar kitose tyrinėti tinkamose vietose. Skaičiuojamos laikotarpio pamokos.',
      numerator: 'Gamtos mokslų pamokų tyrinėjimo aplinkose skaičius',
      denominator: 'Visų gamtos mokslų pamokų skaičius',
      base: 'lessons',
      unitFold: 'ratio-of-sums',
      periodFold: 'ratio-of-sums',
      scope: generalEducation,
      rule: { kind: 'at-least', planned: '25' },
      comparatorAssumed: false,
      dataSource: 'E. dienynas',
      reachedWhen: 'Pasiekta, kai tokių pamokų dalis ne mažesnė, nei planuota.',
      evidenceHint: 'E. dienyno pamokų suvestinė',
    })],
  }],
}
