import type { SeedTask } from '../seed-plan.ts'
import { count } from '../indicator-kinds.ts'
import { theCity } from '../scopes.ts'

export const leadership: SeedTask = {
  title: 'Telkti švietimo lyderius mieste ir visoje šalyje',
  measures: [{
    title: 'Respublikinė konferencija „Noriu į mokyklą“',
    responsible: ['Švietimo ir sporto skyrius'],
    deadline: null,
    fundingTags: [],
    sourceRows: [24],
    sourceText: 'Plano 24 eilutė: konferencijoje dalyvauja 480 žmonių.',
    indicators: [count({
      sourceId: 'P2-24-1',
      sourceKind: 'count',
      name: 'Konferencijos „Noriu į mokyklą“ dalyviai',
      definition: 'Žmonės, nuo metų pradžios dalyvavę konferencijoje; vien užsiregistravę neskaičiuojami.',
      unitOfMeasurement: 'participants',
      scope: theCity,
      rule: { kind: 'at-least', planned: '480' },
      comparatorAssumed: true,
      dataSource: 'Dalyvių registracija',
      reachedWhen: 'Pasiekta, kai dalyvių ne mažiau, nei planuota.',
      evidenceHint: 'Registracijos suvestinė (tik skaičius)',
    })],
  }],
}
