import type { SeedTask } from '../seed-plan.ts'
import { share } from '../indicator-kinds.ts'
import { everyInstitution } from '../scopes.ts'

export const differentiation: SeedTask = {
  title: 'Pritaikyti ugdymą skirtingų gebėjimų vaikams',
  measures: [{
    title: 'Ugdymo turinio diferencijavimas ir informacijos mainai su tėvais',
    responsible: ['Švietimo įstaigos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [18],
    sourceText: 'Plano 18 eilutė: įvertinti visų vaikų pasiekimai, pagalbą gauna visi specialiųjų poreikių turintys mokiniai. Įstaigos neišvardytos.',
    indicators: [
      share({
        sourceId: 'P2-18-1',
        sourceKind: 'percent',
        name: 'Vaikų, kurių pasiekimai įvertinti, dalis',
        definition: 'Vaikai ir mokiniai, kurių pasiekimai ir pažanga nuo metų pradžios bent kartą įvertinti.',
        numerator: 'Vaikų, kurių pasiekimai įvertinti, skaičius',
        denominator: 'Visų vaikų ir mokinių skaičius',
        base: 'children',
        unitFold: 'ratio-of-sums',
        scope: everyInstitution,
        rule: { kind: 'exactly', planned: '100' },
        comparatorAssumed: true,
        dataSource: 'Įstaigos apskaita',
        reachedWhen: 'Pasiekta, kai įvertinti visų vaikų pasiekimai.',
        evidenceHint: 'Vertinimo suvestinė (tik skaičiai)',
      }),
      share({
        sourceId: 'P2-18-2',
        sourceKind: 'percent',
        name: 'Švietimo pagalbą gaunančių SUP mokinių dalis',
        definition: 'Specialiųjų ugdymosi poreikių turintys mokiniai, gaunantys jiems skirtą pagalbą. Jei tokių mokinių įstaigoje nėra, rodiklis netaikomas; mažos grupės viešai nerodomos.',
        numerator: 'Reikiamą pagalbą gaunančių SUP mokinių skaičius',
        denominator: 'Visų SUP mokinių skaičius',
        base: 'pupils',
        unitFold: 'ratio-of-sums',
        scope: everyInstitution,
        rule: { kind: 'exactly', planned: '100' },
        comparatorAssumed: true,
        dataSource: 'Vaiko gerovės komisijos apskaita',
        reachedWhen: 'Pasiekta, kai pagalbą gauna visi SUP mokiniai.',
        evidenceHint: 'Vaiko gerovės komisijos suvestinė (tik skaičiai)',
      }),
    ],
  }],
}
