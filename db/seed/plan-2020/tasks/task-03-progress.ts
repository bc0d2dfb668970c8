import type { SeedTask } from '../seed-plan.ts'
import { conditionsMet, share } from '../indicator-kinds.ts'
import { everyInstitution, generalEducation } from '../scopes.ts'

export const progress: SeedTask = {
  title: 'Stebėti kiekvieno mokinio pažangą ir veiksmingai jam padėti',
  measures: [{
    title: 'Savivaldus mokymasis ir mokinio atsakomybė už mokymąsi',
    responsible: ['Bendrojo ugdymo mokyklos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [3],
    sourceText: 'Plano 3 eilutė: visos bendrojo ugdymo mokyklos stebi bei analizuoja pažangą ir laiku padeda, o savivaldų mokymąsi taiko 75 proc. miesto mokytojų.',
    indicators: [
      conditionsMet({
        sourceId: 'P2-03-1',
        sourceKind: 'percent',
        name: 'Mokyklų, kurios seka mokinių pažangą ir padeda laiku, dalis',
        definition: 'Mokykla įskaitoma, kai vykdo visas tris sąlygas: stebi kiekvieno mokinio pažangą, ją analizuoja ir laiku teikia pagalbą.',
        base: 'institutions',
        conditions: [
          { code: 'stebi', label: 'Stebima kiekvieno mokinio pažanga' },
          { code: 'analizuoja', label: 'Pažangos duomenys analizuojami' },
          { code: 'padeda', label: 'Pagalba teikiama laiku' },
        ],
        scope: generalEducation,
        comparatorAssumed: true,
        dataSource: 'Mokyklos patvirtinimas',
        reachedWhen: 'Pasiekta, kai visas sąlygas vykdo kiekviena mokykla.',
        evidenceHint: 'Pažangos stebėjimo tvarkos aprašas, direktoriaus įsakymas',
      }),
      share({
        sourceId: 'P2-03-2',
        sourceKind: 'percent',
        name: 'Savivaldų mokymąsi organizuojančių mokytojų dalis',
        definition: 'Mokytojai, kurie nuo metų pradžios savo pamokose ar veiklose taikė savivaldaus mokymosi metodiką. Kiekvienas skaičiuojamas vieną kartą.',
        numerator: 'Metodiką taikančių mokytojų skaičius',
        denominator: 'Visų mokytojų skaičius',
        base: 'teachers',
        unitFold: 'ratio-of-sums',
        scope: everyInstitution,
        rule: { kind: 'at-least', planned: '75' },
        comparatorAssumed: true,
        dataSource: 'Stebėtų pamokų apskaita',
        reachedWhen: 'Pasiekta, kai metodiką taikančių miesto mokytojų dalis ne mažesnė, nei planuota.',
        evidenceHint: 'Stebėtų pamokų suvestinė, metodinės grupės protokolas',
      }),
    ],
  }],
}
