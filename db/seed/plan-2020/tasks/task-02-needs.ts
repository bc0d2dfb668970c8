import type { SeedTask } from '../seed-plan.ts'
import { benchmark, narrative, share } from '../indicator-kinds.ts'
import { everyInstitution, generalEducation } from '../scopes.ts'

/** The national check is taken in these grades; schools without a grade simply leave its parts out. */
const checkedParts = ['2', '4', '6', '8'].flatMap(grade => [
  { code: `mat-${grade}`, subject: 'Matematika', grade },
  { code: `skait-${grade}`, subject: 'Skaitymas', grade },
])

export const needs: SeedTask = {
  title: 'Laiku padėti kiekvienam mokiniui pagal jo poreikius ir gebėjimus',
  measures: [{
    title: 'Mokėjimas mokytis, gimtoji kalba, pažangos stebėjimas ir pagalba laiku',
    responsible: ['Švietimo įstaigos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [2],
    sourceText: 'Plano 2 eilutė: visi bendrojo ugdymo mokyklų mokiniai pažangūs, problemos sprendžiamos laiku, NMPP rezultatai ne prastesni už šalies vidurkį.',
    indicators: [
      share({
        sourceId: 'P2-02-1',
        sourceKind: 'percent',
        name: 'Pažangių mokinių dalis bendrojo ugdymo mokyklose',
        definition: 'Mokiniai, kurių visų dalykų pasiekimai laikotarpio pabaigoje atitinka bendrąsias programas. Skaičiuojami mokiniai, ne mokyklos.',
        numerator: 'Pažangių mokinių skaičius laikotarpio pabaigoje',
        denominator: 'Visų mokinių skaičius laikotarpio pabaigoje',
        base: 'pupils',
        unitFold: 'ratio-of-sums',
        scope: generalEducation,
        rule: { kind: 'exactly', planned: '100' },
        comparatorAssumed: true,
        measuredOver: 'school-year',
        dataSource: 'E. dienynas',
        reachedWhen: 'Pasiekta, kai pažangūs visi mokiniai.',
        evidenceHint: 'Pažangumo ataskaita iš e. dienyno (tik skaičiai)',
      }),
      narrative({
        sourceId: 'P2-02-2',
        sourceKind: 'qualitative',
        name: 'Ugdymo ir adaptacijos sunkumų sprendimas laiku',
        definition: 'Kaip greitai pastebimi ir sprendžiami ugdymosi ir adaptacijos sunkumai. Įstaiga trumpai aprašo praktiką ir pati įvertina ją nuo 1 iki 4.',
        scope: everyInstitution,
        comparatorAssumed: false,
        dataSource: 'Įstaigos įsivertinimas',
        reachedWhen: 'Siektina reikšmė nenustatyta: skaitomas aprašymas ir įsivertinimas.',
        evidenceHint: 'Trumpas aprašymas, vaiko gerovės komisijos veiklos suvestinė be asmens duomenų',
      }),
      benchmark({
        sourceId: 'P2-02-3',
        sourceKind: 'average_comparison',
        name: 'NMPP rezultatai, palyginti su Lietuvos vidurkiu',
        definition: 'Nacionalinio mokinių pasiekimų patikrinimo vidurkis pagal klasę ir dalyką standartizuotais taškais. Miesto vidurkis skaičiuojamas pagal patikrinime dalyvavusių mokinių skaičių.',
        unitOfMeasurement: 'standard-points',
        series: 'NMPP',
        parts: checkedParts,
        scope: { kind: 'types', types: ['school-kindergarten', 'primary-school', 'progymnasium', 'basic-school'] },
        comparatorAssumed: false,
        measuredOver: 'school-year',
        dataSource: 'Nacionalinės švietimo agentūros ataskaita mokyklai',
        reachedWhen: 'Pasiekta, kai kiekvienos klasės ir dalyko vidurkis ne mažesnis už Lietuvos vidurkį.',
        evidenceHint: 'Mokyklos NMPP ataskaita be mokinių sąrašo',
      }),
    ],
  }],
}
