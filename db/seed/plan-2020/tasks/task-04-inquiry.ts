import type { SeedTask } from '../seed-plan.ts'
import { milestone } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'
import { yearEnd } from '../seed-plan.ts'

const progymnasium = only('saltiniu-progimnazija')

export const inquiry: SeedTask = {
  title: 'Parengti mokytojus per tyrinėjimą mokyti programavimo STEAM dalykuose',
  measures: [{
    title: 'Šaltinių progimnazijos dalyvavimas tarptautiniame projekte TIWI',
    responsible: ['Alytaus Šaltinių progimnazija'],
    deadline: '2020-09-30',
    fundingTags: ['Erasmus+'],
    sourceRows: [4],
    sourceText: 'Plano 4 eilutė: iki rugsėjo progimnazija dalyvauja TIWI bandyme (nepasakyta, ar rugsėjis įskaitomas), vykdo veiklas ir praneša projekto komandai, kas pavyko.',
    indicators: [
      milestone({
        sourceId: 'P2-04-1',
        sourceKind: 'milestone',
        name: 'Dalyvavimas TIWI bandyme',
        definition: 'Progimnazija kartu su projekto šalių mokytojais išbando TIWI mokymo medžiagą. Terminas – mėnuo: laikoma, kad laiku atlikta iki paskutinės jo dienos.',
        scope: progymnasium,
        rule: { kind: 'done-by', date: '2020-09-30', precision: 'month' },
        comparatorAssumed: false,
        dataSource: 'Progimnazijos patvirtinimas',
        reachedWhen: 'Pasiekta, kai bandyme dalyvauta iki nurodyto mėnesio pabaigos.',
        evidenceHint: 'Projekto pažyma arba sutartis',
      }),
      milestone({
        sourceId: 'P2-04-2',
        sourceKind: 'milestone',
        name: 'TIWI projekto veiklų vykdymas',
        definition: 'Įvykdytos progimnazijai numatytos projekto veiklos. Atskiro termino plane nėra, todėl laikomasi metų pabaigos.',
        scope: progymnasium,
        rule: { kind: 'done-by', date: yearEnd, precision: 'day' },
        comparatorAssumed: true,
        dataSource: 'Progimnazijos patvirtinimas',
        reachedWhen: 'Pasiekta, kai visos numatytos veiklos įvykdytos iki metų pabaigos.',
        evidenceHint: 'Įvykdytų veiklų sąrašas',
      }),
      milestone({
        sourceId: 'P2-04-3',
        sourceKind: 'milestone',
        name: 'TIWI rezultatų pristatymas projekto komandai',
        definition: 'Progimnazija perduoda projekto komandai, ką parodė bandymas. Atskiro termino plane nėra, todėl laikomasi metų pabaigos.',
        scope: progymnasium,
        rule: { kind: 'done-by', date: yearEnd, precision: 'day' },
        comparatorAssumed: true,
        dataSource: 'Progimnazijos patvirtinimas',
        reachedWhen: 'Pasiekta, kai rezultatai perduoti iki metų pabaigos.',
        evidenceHint: 'Ataskaita projekto komandai',
      }),
    ],
  }],
}
