import type { SeedMeasure } from '../seed-plan.ts'
import { narrative, strategiesOfEvery } from '../indicator-kinds.ts'
import { generalEducation } from '../scopes.ts'

export const learningStrategies: SeedMeasure = {
  title: 'Mokėjimo mokytis strategijos mokyklose',
  responsible: ['Bendrojo ugdymo mokyklos'],
  deadline: null,
  fundingTags: ['Lyderių laikas 3'],
  sourceRows: [13],
  sourceText: 'Plano 13 eilutė: kiekviena bendrojo ugdymo mokykla yra įvaldžiusi bent 2–4 mokėjimo mokytis strategijas ir skatina bendruomenės atsakomybę už mokymąsi.',
  indicators: [
    strategiesOfEvery({
      sourceId: 'P2-13-1',
      sourceKind: 'range',
      name: 'Mokėjimo mokytis strategijas įvaldžiusių mokyklų dalis',
      definition: 'Mokykla nurodo, kiek mokėjimo mokytis strategijų taiko. Laukiama 2–4: mažiau nei dvi – per mažai, daugiau nei keturios – taip pat gerai.',
      scope: generalEducation,
      comparatorAssumed: false,
      dataSource: 'Mokyklos apskaita',
      reachedWhen: 'Pasiekta, kai bent dvi strategijas taiko kiekviena mokykla.',
      evidenceHint: 'Strategijų sąrašas, metodinės grupės protokolas',
    }),
    narrative({
      sourceId: 'P2-13-2',
      sourceKind: 'qualitative',
      name: 'Bendruomenės atsakomybė už mokymąsi',
      definition: 'Kaip mokykla ugdo mokinių, mokytojų ir tėvų atsakomybę už mokymąsi. Mokykla aprašo praktiką ir pati įvertina ją nuo 1 iki 4.',
      scope: generalEducation,
      comparatorAssumed: false,
      dataSource: 'Mokyklos įsivertinimas',
      reachedWhen: 'Siektina reikšmė nenustatyta: skaitomas aprašymas ir įsivertinimas.',
      evidenceHint: 'Trumpas aprašymas',
    }),
  ],
}
