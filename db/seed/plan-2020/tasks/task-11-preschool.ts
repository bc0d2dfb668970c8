import type { SeedTask } from '../seed-plan.ts'
import { conditionsMet } from '../indicator-kinds.ts'
import { preschools } from '../scopes.ts'

export const preschool: SeedTask = {
  title: 'Ikimokyklinio ugdymo kokybę grįsti vaikų pažangos stebėjimu',
  measures: [{
    title: 'Vaikų pažangos stebėsena ir dalijimasis patirtimi',
    responsible: ['Lopšeliai-darželiai', 'Mokyklos-darželiai'],
    deadline: null,
    fundingTags: [],
    sourceRows: [20],
    sourceText: 'Plano 20 eilutė: visos ikimokyklinio ugdymo įstaigos taiko ugdymo planavimo ir vaikų pasiekimų vertinimo aprašą.',
    indicators: [conditionsMet({
      sourceId: 'P2-20-1',
      sourceKind: 'percent',
      name: 'Planavimo ir vertinimo aprašą taikančių darželių dalis',
      definition: 'Ikimokyklinio ugdymo įstaigos, kurios turi patvirtintą ugdymo planavimo ir vaikų pasiekimų vertinimo aprašą ir juo vadovaujasi. Mokyklos-darželiai įskaitomi, nes vykdo ikimokyklinę programą.',
      base: 'institutions',
      conditions: [
        { code: 'planavimas', label: 'Ugdymo turinys planuojamas pagal aprašą' },
        { code: 'vertinimas', label: 'Vaikų pažanga vertinama pagal aprašą' },
      ],
      scope: preschools,
      comparatorAssumed: true,
      dataSource: 'Įstaigos patvirtinimas',
      reachedWhen: 'Pasiekta, kai aprašu vadovaujasi kiekviena įstaiga.',
      evidenceHint: 'Patvirtintas aprašas',
    })],
  }],
}
