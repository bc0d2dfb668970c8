import type { SeedTask } from '../seed-plan.ts'
import { cityEvents, conditionsMet } from '../indicator-kinds.ts'
import { generalEducation, subjectGroups, theCity } from '../scopes.ts'

export const results: SeedTask = {
  title: 'Pasiekimų patikrinimų ir egzaminų duomenis paversti veiksmais',
  measures: [{
    title: 'Pasitarimai dėl patikrinimų ir egzaminų rezultatų',
    responsible: ['Švietimo ir sporto skyrius', 'Pedagoginė psichologinė tarnyba', 'Bendrojo ugdymo mokyklos'],
    deadline: null,
    fundingTags: [],
    sourceRows: [22, 23],
    sourceText: 'Plano 22 eilutė: rezultatai aptarti bent viename vadovų pasitarime ir visuose dalykų mokytojų būreliuose, numatyti tolesni žingsniai. Plano 23 eilutė: tą patį padarė visos bendrojo ugdymo mokyklos.',
    indicators: [
      cityEvents({
        sourceId: 'P2-22-1',
        sourceKind: 'count',
        name: 'Vadovų pasitarimai dėl patikrinimų ir egzaminų rezultatų',
        definition: 'Mokyklų vadovų pasitarimai, kuriuose išnagrinėti PUPP ir brandos egzaminų rezultatai ir sutarta, ką daryti toliau.',
        unitOfMeasurement: 'meetings',
        scope: theCity,
        rule: { kind: 'at-least', planned: '1' },
        comparatorAssumed: false,
        dataSource: 'Skyriaus pasitarimų žurnalas',
        reachedWhen: 'Pasiekta, kai pasitarimų ne mažiau, nei planuota.',
        evidenceHint: 'Pasitarimo protokolas su data',
      }),
      conditionsMet({
        sourceId: 'P2-22-2',
        sourceKind: 'percent',
        name: 'Rezultatus aptarusių metodinių būrelių dalis',
        definition: 'Dalykų mokytojų metodiniai būreliai, aptarę patikrinimų ir egzaminų rezultatus ir numatę, kaip juos gerinti. Vardiklis – būreliai, ne įstaigos.',
        base: 'methodical-groups',
        conditions: [
          { code: 'analize', label: 'Rezultatai aptarti būrelio pasitarime' },
          { code: 'priemones', label: 'Numatytos priemonės rezultatams gerinti' },
        ],
        scope: subjectGroups,
        comparatorAssumed: true,
        dataSource: 'Būrelio susitikimų žurnalas',
        reachedWhen: 'Pasiekta, kai abi sąlygas vykdo kiekvienas būrelis.',
        evidenceHint: 'Būrelio protokolas',
      }),
      conditionsMet({
        sourceId: 'P2-23-1',
        sourceKind: 'percent',
        name: 'Rezultatus aptarusių mokyklų dalis',
        definition: 'Bendrojo ugdymo mokyklos, aptarusios savo patikrinimų ir egzaminų rezultatus ir numačiusios, kaip juos gerinti. Sąlyga netaikoma, jei patikrinimo ar egzamino mokykloje nėra.',
        base: 'institutions',
        conditions: [
          { code: 'nmpp', label: 'Aptarti 2, 4 ir 6 klasių pasiekimų patikrinimo rezultatai' },
          { code: 'pupp', label: 'Aptarti PUPP rezultatai' },
          { code: 'vbe', label: 'Aptarti brandos egzaminų rezultatai' },
          { code: 'priemones', label: 'Numatytos priemonės rezultatams gerinti' },
        ],
        scope: generalEducation,
        comparatorAssumed: true,
        dataSource: 'Mokyklos patvirtinimas',
        reachedWhen: 'Pasiekta, kai visas jai taikomas sąlygas vykdo kiekviena mokykla.',
        evidenceHint: 'Mokytojų tarybos posėdžio protokolas',
      }),
    ],
  }],
}
