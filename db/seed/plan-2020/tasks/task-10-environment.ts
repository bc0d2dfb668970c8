import type { SeedTask } from '../seed-plan.ts'
import { share } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'

export const environment: SeedTask = {
  title: 'Kurti ugdymo aplinką, kuri skatina kūrybą, iniciatyvą ir pažangą',
  measures: [{
    title: 'A. Ramanausko-Vanago gimnazijos kokybės krepšelio projektas',
    responsible: ['Alytaus Adolfo Ramanausko-Vanago gimnazija'],
    deadline: null,
    fundingTags: ['kokybės krepšelis', 'ES fondai 9.2.1'],
    sourceRows: [19],
    sourceText: 'Plano 19 eilutė: per dvejus mokslo metus įgyvendintas visas gimnazijos veiklos tobulinimo planas.',
    indicators: [share({
      sourceId: 'P2-19-1',
      sourceKind: 'percent',
      name: 'Įgyvendinta gimnazijos tobulinimo plano dalis',
      definition: 'Nuo projekto pradžios įgyvendintos plano priemonės. Rodiklis kaupiamasis per dvejus mokslo metus, todėl galioja naujausia reikšmė, o laikotarpiai nesumuojami.',
      numerator: 'Įgyvendintų plano priemonių skaičius',
      denominator: 'Visų plano priemonių skaičius',
      base: 'plan-items',
      unitFold: 'single',
      scope: only('ramanausko-vanago-gimnazija'),
      rule: { kind: 'exactly', planned: '100' },
      comparatorAssumed: true,
      measuredOver: 'two-school-years',
      dataSource: 'Gimnazijos veiklos tobulinimo planas',
      reachedWhen: 'Pasiekta, kai įgyvendintos visos plano priemonės.',
      evidenceHint: 'Plano įgyvendinimo ataskaita',
    })],
  }],
}
