import type { SeedTask } from '../seed-plan.ts'
import { share } from '../indicator-kinds.ts'
import { everyInstitution } from '../scopes.ts'

export const parents: SeedTask = {
  title: 'Stiprinti tėvų ir mokyklos ryšį dėl kiekvieno mokinio pažangos',
  measures: [{
    title: 'Aiški tėvų įtraukimo ir bendradarbiavimo su mokykla tvarka',
    responsible: ['Švietimo įstaigos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [1],
    sourceText: 'Plano 1 eilutė: su mokykla bendradarbiauja bent 80 proc. tėvų. Kas laikoma bendradarbiavimu, nepaaiškinta.',
    indicators: [share({
      sourceId: 'P2-01-1',
      sourceKind: 'percent',
      name: 'Su mokykla bendradarbiaujančių tėvų dalis',
      definition: 'Tėvai (globėjai, rūpintojai), kurie nuo metų pradžios bent kartą dalyvavo pokalbyje, susirinkime ar kitoje bendroje veikloje. Kiekvienas skaičiuojamas vieną kartą, nesvarbu, kiek kartų dalyvavo.',
      numerator: 'Su mokykla bendradarbiavusių tėvų (globėjų) skaičius',
      denominator: 'Visų įstaigos ugdytinių tėvų (globėjų) skaičius',
      base: 'parents',
      unitFold: 'ratio-of-sums',
      scope: everyInstitution,
      rule: { kind: 'at-least', planned: '80' },
      comparatorAssumed: false,
      dataSource: 'Įstaigos apskaita, e. dienynas',
      reachedWhen: 'Pasiekta, kai bendradarbiaujančių tėvų dalis ne mažesnė, nei planuota.',
      evidenceHint: 'Susirinkimų ir pokalbių suvestinė be pavardžių, e. dienyno prisijungimų suvestinė',
    })],
  }],
}
