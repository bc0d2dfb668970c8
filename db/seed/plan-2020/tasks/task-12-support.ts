import type { SeedTask } from '../seed-plan.ts'
import { count, eventsOfEvery, share } from '../indicator-kinds.ts'
import { only, supportGroups } from '../scopes.ts'

const supportService = only('ppt')

export const support: SeedTask = {
  title: 'Padėti mokykloms užtikrinti kiekvienam mokiniui reikiamą pagalbą',
  measures: [{
    title: 'Pedagoginės psichologinės tarnybos pagalba įstaigoms',
    responsible: ['Pedagoginė psichologinė tarnyba'],
    deadline: null,
    fundingTags: [],
    sourceRows: [21],
    sourceText: 'Plano 21 eilutė: suteikiamos visos įstaigoms reikalingos konsultacijos, tarnyba dalyvauja bendrose veiklose (kiek – nenurodyta), pagalbos specialistų būreliai patirtimi dalijasi kas mėnesį.',
    indicators: [
      share({
        sourceId: 'P2-21-1',
        sourceKind: 'percent',
        name: 'Suteiktų konsultacijų dalis',
        definition: 'Tarnybos specialistų konsultacijos, suteiktos iš tų, kurių per laikotarpį paprašė įstaigos. Vardiklį lemia įstaigų prašymai.',
        numerator: 'Suteiktų konsultacijų skaičius',
        denominator: 'Įstaigų paprašytų konsultacijų skaičius',
        base: 'consultations',
        unitFold: 'single',
        periodFold: 'ratio-of-sums',
        scope: supportService,
        rule: { kind: 'exactly', planned: '100' },
        comparatorAssumed: true,
        dataSource: 'Konsultacijų žurnalas, įstaigų prašymai',
        reachedWhen: 'Pasiekta, kai suteiktos visos prašytos konsultacijos.',
        evidenceHint: 'Konsultacijų žurnalo suvestinė',
      }),
      count({
        sourceId: 'P2-21-2',
        sourceKind: 'participation',
        name: 'Bendros veiklos, kuriose dalyvavo tarnyba',
        definition: 'Bendros miesto švietimo įstaigų veiklos pasiekimams gerinti, kuriose nuo metų pradžios dalyvavo tarnyba.',
        unitOfMeasurement: 'activities',
        scope: supportService,
        rule: { kind: 'none' },
        comparatorAssumed: false,
        dataSource: 'Tarnybos apskaita',
        reachedWhen: 'Siektina reikšmė nenustatyta: rodomas tik veiklų skaičius.',
        evidenceHint: 'Veiklų sąrašas su datomis',
      }),
      eventsOfEvery({
        sourceId: 'P2-21-3',
        sourceKind: 'frequency',
        name: 'Kas mėnesį patirtimi besidalijančių švietimo pagalbos būrelių dalis',
        definition: 'Švietimo pagalbos specialistų metodinių būrelių susitikimai gerajai patirčiai pasidalyti. Svarbus kiekvienas mėnuo, o ne bendras susitikimų skaičius.',
        unitOfMeasurement: 'times',
        base: 'methodical-groups',
        scope: supportGroups,
        unitRule: { kind: 'every-month', from: '2020-01', to: '2020-12' },
        comparatorAssumed: false,
        dataSource: 'Būrelio susitikimų žurnalas',
        reachedWhen: 'Pasiekta, kai kiekvienas būrelis kiekvieną mėnesį turėjo bent vieną susitikimą.',
        evidenceHint: 'Susitikimų datos ir temos',
      }),
    ],
  }],
}
