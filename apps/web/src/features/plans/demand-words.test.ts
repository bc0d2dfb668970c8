import type { Unit } from '@rodykle/contracts'
import type { Scope } from '@rodykle/domain'
import { generalEducationTypes } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf } from '../../shared/testing/submission-fixture.ts'
import { commonSpan } from './common-span.ts'
import { useDemandWords } from './demand-words.ts'
import { smallPlan, targetOf, versionOf } from './testing/plan-fixture.ts'

async function wordsOf(): Promise<ReturnType<typeof useDemandWords>> {
  const heard: ReturnType<typeof useDemandWords>[] = []
  await renderPage(defineComponent({ setup: () => {
    heard.push(useDemandWords())
    return () => h('div')
  } }))
  return heard[0]!
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ')
function unit(id: string, shortName: string, kind: Unit['kind'] = 'institution'): [string, Unit] {
  return [id, { id, kind, code: id, name: shortName, shortName, type: null, legalCode: null, isConfirmed: true, note: null, validFrom: '2020-01-01', validTo: null, successorId: null, aliases: [], types: [] }]
}
const units = new Map([unit('a', 'Jotvingių gimnazija'), unit('b', 'Putinų gimnazija'), unit('c', 'Linelis'), unit('m', 'Matematikos būrelis', 'methodical-group'), unit('n', 'Istorijos būrelis', 'methodical-group'), unit('o', 'Fizikos būrelis', 'methodical-group')])

describe('what a target asks, in words', () => {
  it.each<[Scope, string]>([
    [{ kind: 'all', unitKind: 'institution' }, 'visos įstaigos'],
    [{ kind: 'all', unitKind: 'methodical-group' }, 'visi metodiniai būreliai'],
    [{ kind: 'types', types: [...generalEducationTypes].reverse() }, 'bendrojo ugdymo mokyklos'],
    [{ kind: 'types', types: ['gymnasium', 'progymnasium'] }, 'gimnazijos, progimnazijos'],
    [{ kind: 'units', unitIds: ['a'] }, 'Jotvingių gimnazija'],
    [{ kind: 'units', unitIds: ['a', 'b'] }, 'Jotvingių gimnazija, Putinų gimnazija'],
    [{ kind: 'units', unitIds: ['a', 'b', 'c'] }, '3 įstaigos'],
    [{ kind: 'units', unitIds: ['m', 'n', 'o'] }, '3 metodiniai būreliai'],
    [{ kind: 'units', unitIds: ['x'] }, '1 įstaiga'],
  ])('%j: %s', async (scope, expected) => {
    expect((await wordsOf()).scope(scope, units)).toBe(expected)
  })

  it('says a count that folds into a share of schools in percent, of one school in its own unit', async () => {
    const card = cardOf({ valueKind: 'number', unitOfMeasurement: 'strategies', base: 'institutions', unitFold: 'share-meeting' })
    const words = await wordsOf()
    expect(plain(words.rule({ kind: 'exactly', planned: '100', assumed: false }, card))).toBe('100 %')
    expect(plain(words.unitRule({ kind: 'at-least', planned: '2', assumed: false }, card))).toBe('bent 2')
    expect(words.counted(card)).toBe('proc. įstaigų')
  })

  it('says the comparator that has to be confirmed', async () => {
    const words = await wordsOf()
    expect(plain(words.rule({ kind: 'exactly', planned: '100', assumed: true }, cardOf()))).toBe('lygiai 100 %')
  })

  it('says once what is reported at the same time as it speaks of', async () => {
    const words = await wordsOf()
    expect(words.span({ reportedEvery: 'half-year', measuredOver: 'half-year' })).toBe('kas pusmetį')
    expect(words.span({ reportedEvery: 'half-year', measuredOver: 'school-year' })).toBe('kas pusmetį, už mokslo metus')
  })
})

describe('how often most of a plan is reported', () => {
  it('is what more than half of its targets say', () => {
    expect(commonSpan(smallPlan())).toMatchObject({ reportedEvery: 'half-year', measuredOver: 'calendar-year' })
  })

  it('is not said where no span prevails', () => {
    const plan = smallPlan()
    plan.priorities[0]!.tasks[0]!.measures[0]!.targets = [targetOf('a', { current: versionOf({ measuredOver: 'day' }) })]
    expect(commonSpan(plan)).toBeNull()
  })
})
