import type { PeriodRow } from './read-plan-frame.ts'
import { describe, expect, it } from 'vitest'
import { startImport } from '../findings/import-run.ts'
import { periodFinder } from './find-period.ts'

function period(id: string, kind: PeriodRow['kind'], label: string, startsOn: string, endsOn: string): PeriodRow {
  return { id, kind, label, startsOn, endsOn, planId: 'p', opensOn: startsOn, dueOn: endsOn, state: 'open', version: 1 }
}
const periods = [
  period('first', 'half-year', 'I pusmetis', '2026-01-01', '2026-06-30'),
  period('second', 'half-year', 'II pusmetis', '2026-07-01', '2026-12-31'),
  period('year', 'calendar-year', '2026 m.', '2026-01-01', '2026-12-31'),
  period('school', 'school-year', 'Mokslo metai', '2025-09-01', '2026-08-31'),
]

function find(name: string, startsOn: string | null = null, endsOn: string | null = null) {
  const run = startImport({ language: 'lt', preview: 'true' }, {}, () => {})
  const found = periodFinder(run, periods)({ name, startsOn, endsOn }, 1, 'Laikotarpis')
  return found.is === 'found' ? found.thing.id : `${found.is} ${run.questions.open()[0]?.candidates.length}`
}

describe('a period', () => {
  it.each([
    ['II pusmetis', 'second'],
    ['2026 m. II pusmetis', 'second'],
    ['2026 m. 2 pusmetis', 'second'],
    ['2026-07-01 – 2026-12-31', 'second'],
    ['2026.01.01-2026.06.30', 'first'],
    ['2026', 'year'],
    ['2026 metai', 'year'],
    ['2025–2026 m. m.', 'school'],
  ])('is found by "%s"', (name, id) => expect(find(name)).toBe(id))

  it('is found by its days alone', () => expect(find('', '2026-01-01', '2026-06-30')).toBe('first'))

  it.each([['pusmetis'], ['2025'], ['III pusmetis'], ['kažkada'], ['2026 m. II']])('is asked about when it is called "%s"', name => expect(find(name)).toBe('asked 5'))

  it('is told apart by its days where two are called alike', () => {
    const run = startImport({ language: 'lt', preview: 'true' }, {}, () => {})
    const twins = [period('one', 'half-year', 'Pusmetis', '2026-01-01', '2026-06-30'), period('other', 'half-year', 'Pusmetis', '2026-07-01', '2026-12-31')]
    const finder = periodFinder(run, twins)
    expect(finder({ name: 'Pusmetis', startsOn: '2026-07-01', endsOn: null }, 1, '')).toMatchObject({ thing: { id: 'other' } })
    expect(finder({ name: 'Pusmetis', startsOn: null, endsOn: null }, 2, '')).toEqual({ is: 'asked' })
  })
})
