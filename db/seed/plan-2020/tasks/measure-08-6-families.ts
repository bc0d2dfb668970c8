import type { SeedMeasure } from '../seed-plan.ts'
import { conditionsMet, doneByEvery, narrative } from '../indicator-kinds.ts'
import { everyInstitution } from '../scopes.ts'
import { yearEnd } from '../seed-plan.ts'

export const families: SeedMeasure = {
  title: 'Mokytojų, mokinių ir tėvų bendras darbas dėl pasiekimų',
  responsible: ['Švietimo įstaigos'],
  deadline: null,
  fundingTags: [],
  sourceRows: [16],
  sourceText: 'Plano 16 eilutė: tėvai artimiau įtraukiami į ugdymą; visose įstaigose vyksta atvirų durų diena ir trišaliai pokalbiai.',
  indicators: [
    narrative({
      sourceId: 'P2-16-1',
      sourceKind: 'qualitative',
      name: 'Tėvų ir mokytojų bendradarbiavimo glaudumas',
      definition: 'Kaip per metus pasikeitė tėvų ir mokytojų bendras darbas ugdant vaikus. Įstaiga aprašo pokytį ir pati įvertina jį nuo 1 iki 4.',
      scope: everyInstitution,
      comparatorAssumed: true,
      dataSource: 'Įstaigos įsivertinimas',
      reachedWhen: 'Siektina reikšmė nenustatyta: plane laukiama glaudesnio ryšio, bet ne skaičiaus.',
      evidenceHint: 'Trumpas aprašymas',
    }),
    doneByEvery({
      sourceId: 'P2-16-2',
      sourceKind: 'percent',
      name: 'Atvirų durų dieną surengusių įstaigų dalis',
      definition: 'Įstaigos, kurios per metus bent kartą surengė atvirų durų dieną tėvams. Nurodoma jos data.',
      base: 'institutions',
      scope: everyInstitution,
      unitRule: { kind: 'done-by', date: yearEnd, precision: 'day' },
      comparatorAssumed: false,
      dataSource: 'Įstaigos patvirtinimas',
      reachedWhen: 'Pasiekta, kai atvirų durų dieną iki metų pabaigos surengė kiekviena įstaiga.',
      evidenceHint: 'Renginio skelbimas su data',
    }),
    conditionsMet({
      sourceId: 'P2-16-3',
      sourceKind: 'percent',
      name: 'Trišalius pokalbius rengiančių įstaigų dalis',
      definition: 'Įstaigos, kuriose vyksta individualūs mokinio, tėvų ir mokytojo pokalbiai. Pokalbių skaičius įrašomas komentare.',
      base: 'institutions',
      conditions: [{ code: 'pokalbiai', label: 'Vyksta individualūs trišaliai pokalbiai' }],
      scope: everyInstitution,
      comparatorAssumed: false,
      dataSource: 'Įstaigos patvirtinimas',
      reachedWhen: 'Pasiekta, kai pokalbiai vyksta kiekvienoje įstaigoje.',
      evidenceHint: 'Pokalbių skaičius be pavardžių',
    }),
  ],
}
