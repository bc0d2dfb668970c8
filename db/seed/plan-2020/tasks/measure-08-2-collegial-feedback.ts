import type { SeedMeasure } from '../seed-plan.ts'
import { cityEvents, narrative } from '../indicator-kinds.ts'
import { everyInstitution, theCity } from '../scopes.ts'

export const collegialFeedback: SeedMeasure = {
  title: 'Kolegialaus grįžtamojo ryšio praktika',
  responsible: ['Švietimo ir sporto skyrius', 'Švietimo įstaigos'],
  deadline: null,
  fundingTags: ['Lyderių laikas 3'],
  sourceRows: [12],
  sourceText: 'Plano 12 eilutė: vadovai 1–2 kartus per metus susitinka dalytis kolegialaus ryšio praktika; mokytojai vis geriau teikia, priima ir panaudoja grįžtamąjį ryšį.',
  indicators: [
    cityEvents({
      sourceId: 'P2-12-1',
      sourceKind: 'frequency',
      name: 'Vadovų susitikimai dėl kolegialaus ryšio praktikos',
      definition: 'Skyriaus sukviesti įstaigų vadovų susitikimai, kuriuose dalijamasi kolegialaus ryšio patirtimi. Laukiama 1–2 susitikimų per metus; daugiau – taip pat gerai.',
      unitOfMeasurement: 'times',
      scope: theCity,
      rule: { kind: 'between', low: '1', high: '2', softMaximum: true },
      comparatorAssumed: false,
      dataSource: 'Skyriaus pasitarimų žurnalas',
      reachedWhen: 'Pasiekta, kai susitikta ne mažiau kartų, nei apatinė riba.',
      evidenceHint: 'Pasitarimo protokolas su data',
    }),
    narrative({
      sourceId: 'P2-12-2',
      sourceKind: 'qualitative',
      name: 'Mokytojų kolegialus bendradarbiavimas',
      definition: 'Kaip mokytojai teikia ir priima grįžtamąjį ryšį ir kaip jį panaudoja mokydami mokytis. Įstaiga aprašo pokytį ir pati įvertina jį nuo 1 iki 4.',
      scope: everyInstitution,
      comparatorAssumed: true,
      dataSource: 'Įstaigos įsivertinimas',
      reachedWhen: 'Siektina reikšmė nenustatyta: plane laukiama stiprėjimo, bet ne skaičiaus.',
      evidenceHint: 'Trumpas aprašymas, profesinio kapitalo apklausos rezultatai',
    }),
  ],
}
