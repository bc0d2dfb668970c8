import type { SeedMeasure } from '../seed-plan.ts'
import { milestone, share } from '../indicator-kinds.ts'
import { only } from '../scopes.ts'
import { yearEnd } from '../seed-plan.ts'

const gymnasium = only('putinu-gimnazija')

export const creativity: SeedMeasure = {
  title: 'Putinų gimnazijos kūrybiškumo, verslumo ir partnerystės programos',
  responsible: ['Alytaus Putinų gimnazija'],
  deadline: null,
  fundingTags: ['Erasmus+'],
  sourceRows: [7],
  sourceText: 'Plano 7 eilutė: į programas įtraukiami mokiniai (kiek – nenurodyta), gimnazijai pritaikoma „TeachUP“ kurso modulio medžiaga.',
  indicators: [
    share({
      sourceId: 'P2-07-1',
      sourceKind: 'participation',
      name: 'Putinų gimnazijos programose dalyvaujančių mokinių dalis',
      definition: 'Mokiniai, nuo metų pradžios dalyvavę bent vienoje kūrybiškumo, verslumo ar partnerių programoje. Kiekvienas skaičiuojamas vieną kartą.',
      numerator: 'Bent vienoje programoje dalyvavusių mokinių skaičius',
      denominator: 'Visų gimnazijos mokinių skaičius',
      base: 'pupils',
      unitFold: 'single',
      scope: gymnasium,
      rule: { kind: 'none' },
      comparatorAssumed: false,
      dataSource: 'Gimnazijos apskaita',
      reachedWhen: 'Siektina reikšmė nenustatyta: rodoma tik pasiekta dalis.',
      evidenceHint: 'Programų dalyvių skaičių suvestinė',
    }),
    milestone({
      sourceId: 'P2-07-2',
      sourceKind: 'milestone',
      name: '„TeachUP“ kurso medžiagos pritaikymas',
      definition: 'Gimnazijai pritaikyta „European Schoolnet Academy“ kurso „TeachUP“ modulio medžiaga. Atskiro termino plane nėra, todėl laikomasi metų pabaigos.',
      scope: gymnasium,
      rule: { kind: 'done-by', date: yearEnd, precision: 'day' },
      comparatorAssumed: true,
      dataSource: 'Gimnazijos patvirtinimas',
      reachedWhen: 'Pasiekta, kai medžiaga pritaikyta iki metų pabaigos.',
      evidenceHint: 'Pritaikyta mokymo medžiaga',
    }),
  ],
}
