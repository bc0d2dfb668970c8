import type { SeedMeasure } from '../seed-plan.ts'
import { count } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'

export const afternoonLearning: SeedMeasure = {
  title: 'Šv. Benedikto gimnazijos papildomos mokymosi galimybės',
  responsible: ['Alytaus Šv. Benedikto gimnazija'],
  deadline: null,
  fundingTags: [],
  sourceRows: [10],
  sourceText: 'Plano 10 eilutė: jaunųjų matematikų mokykloje, VGTU klasėje, namų darbų klube ir visos dienos mokykloje – 110 mokinių.',
  indicators: [count({
    sourceId: 'P2-10-1',
    sourceKind: 'count',
    name: 'Papildomose mokymosi veiklose dalyvaujantys mokiniai',
    definition: 'Mokiniai, nuo metų pradžios lankę bent vieną iš keturių veiklų: jaunųjų matematikų mokyklą, VGTU klasę, namų darbų klubą, visos dienos mokyklą. Kiekvienas skaičiuojamas vieną kartą.',
    unitOfMeasurement: 'pupils',
    scope: only('benedikto-gimnazija'),
    rule: { kind: 'at-least', planned: '110' },
    comparatorAssumed: true,
    dataSource: 'Gimnazijos apskaita',
    reachedWhen: 'Pasiekta, kai dalyvauja ne mažiau mokinių, nei planuota.',
    evidenceHint: 'Veiklų dalyvių skaičiai',
  })],
}
