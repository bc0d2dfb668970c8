import type { ObservedAtRest, ToldValue, ValueFact } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { foldStory, storyTeller } from './value-story.ts'
import { figureLanguage } from './words-in.ts'

const card = { parts: [{ code: 'mat-4', subject: 'matematika', grade: '4' }], conditions: [] }
const lt = storyTeller(card, figureLanguage('lt'))
const en = storyTeller(card, figureLanguage('en'))
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const blank: ObservedAtRest = { state: 'not-reported' }
const ratio = (numerator: string, denominator: string): ObservedAtRest => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const number = (value: string): ObservedAtRest => ({ state: 'reported', value: { kind: 'number', value } })
const told = (observed: ObservedAtRest, rest: Partial<ToldValue> = {}): ToldValue => ({ observed, comment: null, denominatorReason: null, ...rest })
const save = (before: ToldValue, after: ToldValue, file: string | null = null): ValueFact => ({ kind: 'save', before, after, file })

it.each<[ValueFact, string, string]>([
  [{ kind: 'asked' }, 'atidarė laikotarpį ir paprašė šios reikšmės', 'opened the period and asked for this value'],
  [save(told(blank), told(ratio('34', '41'))), 'įrašė 34 iš 41 (82,9 %)', 'entered 34 of 41 (82.9%)'],
  [save(told(blank), told(ratio('0', '41'))), 'įrašė 0 iš 41 (0,0 %)', 'entered 0 of 41 (0.0%)'],
  [save(told(blank), told(ratio('0', '0'))), 'įrašė 0 iš 0', 'entered 0 of 0'],
  [save(told(ratio('34', '41')), told(ratio('36', '41'), { comment: 'Radome dar du' })), 'pakeitė 34 iš 41 į 36 iš 41 (87,8 %) ir pakomentavo „Radome dar du“', 'changed 34 of 41 to 36 of 41 (87.8%) and commented “Radome dar du”'],
  [save(told(ratio('34', '41')), told(blank)), 'ištrynė reikšmę 34 iš 41', 'cleared the value 34 of 41'],
  [save(told(number('4')), told({ state: 'not-measured', reason: 'nebuvo testo' })), 'įrašė, kad reikšmės nėra (nematuota: nebuvo testo)', 'entered that there is no value (not measured: nebuvo testo)'],
  [save(told({ state: 'not-applicable', reason: 'tokių klasių nėra' }), told(number('0'))), 'pakeitė „netaikoma: tokių klasių nėra“ į 0', 'changed “not applicable: tokių klasių nėra” to 0'],
  [save(told(blank), told({ state: 'reported', value: { kind: 'narrative', text: 'Stebėtos pamokos', selfRating: null } })), 'įrašė „Stebėtos pamokos“', 'entered “Stebėtos pamokos”'],
  [save(told(blank), told({ state: 'reported', value: { kind: 'parts', parts: [{ part: 'mat-4', value: '58.5', weight: '23' }] } })), 'įrašė matematika, 4 kl.: 58,5 (vertinta 23)', 'entered matematika, grade 4: 58.5 (23 assessed)'],
  [save(told(number('4'), { comment: 'Taip' }), told(number('4'))), 'ištrynė pastabą', 'removed the comment'],
  [save(told(number('4'), { comment: 'Taip' }), told(number('4'), { comment: 'Ne' })), 'pakeitė pastabą į „Ne“', 'changed the comment to “Ne”'],
  [save(told(ratio('34', '41')), told(ratio('34', '43'), { denominatorReason: 'Atvyko du', comment: 'Žr. registrą' })), 'pakeitė 34 iš 41 į 34 iš 43 (79,1 %), paaiškino kitą vardiklį: „Atvyko du“ ir pakomentavo „Žr. registrą“', 'changed 34 of 41 to 34 of 43 (79.1%), explained the other denominator: “Atvyko du” and commented “Žr. registrą”'],
  [save(told(number('4')), told(number('4'))), 'įrašė tą patį dar kartą', 'saved the same again'],
  [save(told(blank), told(number('4')), 'reikšmės.xlsx'), 'iš failo „reikšmės.xlsx“ įrašė 4', 'from the file “reikšmės.xlsx” entered 4'],
  [{ kind: 'submit' }, 'pateikė', 'submitted'],
  [{ kind: 'accept' }, 'patvirtino', 'accepted'],
  [{ kind: 'return', reason: 'Ar tikrai?' }, 'grąžino taisyti: „Ar tikrai?“', 'returned: “Ar tikrai?”'],
  [{ kind: 'return', reason: 'Patikslinkite. Trūksta dviejų.' }, 'grąžino taisyti: „Patikslinkite. Trūksta dviejų“', 'returned: “Patikslinkite. Trūksta dviejų”'],
  [{ kind: 'return', reason: 'Na gerai...' }, 'grąžino taisyti: „Na gerai...“', 'returned: “Na gerai...”'],
  [{ kind: 'reopen', reason: 'Rasta klaida' }, 'vėl atvėrė patvirtintą reikšmę: „Rasta klaida“', 'reopened the accepted value: “Rasta klaida”'],
  [{ kind: 'denominator', known: '1204', source: 'Mokinių registras' }, 'nurodė žinomą vardiklį 1 204 (Mokinių registras)', 'gave the known denominator 1,204 (Mokinių registras)'],
  [{ kind: 'denominator', known: null, source: null }, 'atšaukė žinomą vardiklį', 'took back the known denominator'],
  [{ kind: 'evidence-add', name: 'suvestinė.pdf' }, 'pridėjo įrodymą „suvestinė.pdf“', 'added the evidence “suvestinė.pdf”'],
  [{ kind: 'evidence-remove', name: 'suvestinė.pdf' }, 'pašalino įrodymą „suvestinė.pdf“', 'removed the evidence “suvestinė.pdf”'],
])('%o is told', (fact, lithuanian, english) => {
  expect([plain(lt.deed({ fact })), plain(en.deed({ fact }))]).toEqual([lithuanian, english])
})

it('a sentence says when, who and what', () => {
  const entry = { at: '2026-06-17T07:42:00Z', actor: 'Demo vadovė', fact: save(told(blank), told(ratio('34', '41'))) }
  expect(plain(lt.sentence(entry))).toBe('2026-06-17 10:42 Demo vadovė įrašė 34 iš 41 (82,9 %).')
  expect(plain(lt.sentence({ ...entry, actor: null, fact: { kind: 'asked' } }))).toBe('2026-06-17 10:42 Sistema atidarė laikotarpį ir paprašė šios reikšmės.')
})

describe('saves of one person within minutes', () => {
  const typed = (minute: number, actorId: string, from: string, to: string, file: string | null = null) => ({
    at: new Date(Date.UTC(2026, 5, 17, 7, minute)).toISOString(),
    actor: actorId,
    actorId,
    fact: save(told(number(from)), told(number(to)), file),
  })

  it('are told as one, from the first to the last, and can be told apart again', () => {
    const parts = foldStory([typed(0, 'v', '1', '2'), typed(4, 'v', '2', '3'), typed(9, 'v', '3', '4')])
    expect(parts.map(({ told, entries }) => [lt.deed(told), lt.folded(entries.length), entries.length])).toEqual([['pakeitė 1 į 4', '(3 pakeitimai)', 3]])
  })

  it.each([
    ['another person\'s', [typed(0, 'v', '1', '2'), typed(1, 'p', '2', '3')]],
    ['later than ten minutes', [typed(0, 'v', '1', '2'), typed(11, 'v', '2', '3')]],
    ['parted by something else', [typed(0, 'v', '1', '2'), { ...typed(1, 'v', '1', '2'), fact: { kind: 'submit' } as const }, typed(2, 'v', '2', '3')]],
    ['from a file', [typed(0, 'v', '1', '2'), typed(1, 'v', '2', '3', 'reikšmės.xlsx')]],
  ])('but not %s', (_case, entries) => {
    expect(foldStory(entries).map(part => part.entries.length)).toEqual(entries.map(() => 1))
  })
})
