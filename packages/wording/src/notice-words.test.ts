import type { ToldNotice } from './notice-words.ts'
import { noticeKinds } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { noticeWords } from './notice-words.ts'

const notice: ToldNotice = { kind: 'returned', count: 1, actor: 'Ona Onaitė', unit: 'Pavyzdinė progimnazija', period: '2026 m. II pusmetis', indicator: 'Tėvų dalyvavimas', dueOn: '2026-12-15' }
const { sentence, subject } = noticeWords('lt')

describe('a notice', () => {
  it.each<[Partial<ToldNotice>, string]>([
    [{}, 'Ona Onaitė grąžino reikšmę „Tėvų dalyvavimas“.'],
    [{ count: 5 }, 'Ona Onaitė grąžino 5 reikšmes laikotarpio „2026 m. II pusmetis“ formoje.'],
    [{ count: 11 }, 'Ona Onaitė grąžino 11 reikšmių laikotarpio „2026 m. II pusmetis“ formoje.'],
    [{ count: 21 }, 'Ona Onaitė grąžino 21 reikšmę laikotarpio „2026 m. II pusmetis“ formoje.'],
    [{ kind: 'remark' }, 'Ona Onaitė parašė žinutę prie reikšmės „Tėvų dalyvavimas“.'],
    [{ kind: 'remark', count: 2 }, 'Ona Onaitė parašė 2 žinutes prie reikšmės „Tėvų dalyvavimas“.'],
    [{ kind: 'remark', count: 11 }, 'Ona Onaitė parašė 11 žinučių prie reikšmės „Tėvų dalyvavimas“.'],
    [{ kind: 'due-today' }, 'Gruodžio 15 d. – paskutinė diena pateikti laikotarpio „2026 m. II pusmetis“ reikšmes.'],
    [{ kind: 'overdue' }, 'Terminas baigėsi gruodžio 15 d., o laikotarpio „2026 m. II pusmetis“ reikšmių dar laukiama.'],
  ])('%o is said', (change, text) => {
    expect(sentence({ ...notice, ...change }).replaceAll('\u00A0', ' ')).toBe(text)
  })

  it.each(noticeKinds.flatMap(kind => (['lt', 'en'] as const).map(locale => [kind, locale] as const)))('%s leaves no hole in %s', (kind, locale) => {
    const words = noticeWords(locale)
    for (const count of [1, 2])
      expect([words.sentence({ ...notice, kind, count }), words.subject({ ...notice, kind, count }, 2, '2026-12-01'), words.open(kind)].join(' ')).not.toMatch(/[{}|]/)
  })
})

it.each<[Partial<ToldNotice>, number, string]>([
  [{ kind: 'due-soon' }, 0, 'Liko 14 dienų: „2026 m. II pusmetis“ reikšmės'],
  [{ kind: 'due-soon', dueOn: '2026-12-02' }, 0, 'Liko 1 diena: „2026 m. II pusmetis“ reikšmės'],
  [{ count: 3 }, 1, 'Grąžintos 3 reikšmės: „2026 m. II pusmetis“ ir dar 1 pranešimas'],
  [{ kind: 'remark', count: 21 }, 0, '21 nauja žinutė: „2026 m. II pusmetis“'],
  [{ kind: 'submitted' }, 12, 'Laukia peržiūros: Pavyzdinė progimnazija ir dar 12 pranešimų'],
])('a mail of %o and %i more is called', (change, more, text) => {
  expect(subject({ ...notice, ...change }, more, '2026-12-01').replaceAll('\u00A0', ' ')).toBe(text)
})

it('calls what is written in the conversation beside a value a message, in every notice', () => {
  for (const [locale, word, other] of [['lt', /žinu[tč]|pokalb/, /pastab/], ['en', /message|conversation/, /remark|comment/]] as const) {
    const words = noticeWords(locale)
    for (const count of [1, 2, 10]) {
      const remark = { ...notice, kind: 'remark', count } as const
      for (const text of [words.sentence(remark), words.subject(remark, 0, '2026-12-01'), words.open('remark')]) {
        expect(text).toMatch(word)
        expect(text).not.toMatch(other)
      }
    }
  }
})
