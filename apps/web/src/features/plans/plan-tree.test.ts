import { describe, expect, it } from 'vitest'
import { filterPlan, isAssumed } from './filter-plan.ts'
import { applyMove, beside, parentsFor, stepFrom, under } from './move-places.ts'
import { nextCode } from './next-code.ts'
import { changeLists, countItems, indexPlan, targetsOf } from './plan-tree.ts'
import { smallPlan, targetOf, versionOf } from './testing/plan-fixture.ts'

function worldOf(plan = smallPlan()) {
  const entries = indexPlan(plan)
  const idOf = (code: string) => [...entries.values()].find(entry => entry.code === code)!.id
  return { plan, entries, idOf, entryOf: (code: string) => entries.get(idOf(code))! }
}
/** The codes of the tree, each under its own: "I(I.1(I.1.1(…)))". */
function outline(plan: ReturnType<typeof smallPlan>): string {
  const list = (items: string[]) => items.length > 0 ? `(${items.join(' ')})` : ''
  return plan.priorities.map(p => p.code + list(p.tasks.map(t => t.code + list(t.measures.map(m => m.code + list(m.targets.map(x => x.code))))))).join(' ')
}
const whole = 'I(I.1(I.1.1(I.1.1-1 I.1.1-2) I.1.2) I.2(I.2.1(I.2.1-1))) II'

describe('the tree of a plan', () => {
  it('knows of each item where it stands', () => {
    const { plan, entryOf, idOf } = worldOf()
    expect(entryOf('I')).toMatchObject({ kind: 'priority', parentId: plan.id, index: 0, childCount: 2 })
    expect(entryOf('I.1.2')).toMatchObject({ kind: 'measure', parentId: idOf('I.1'), index: 1, childCount: 0, name: 'Priemonė I.1.2' })
    expect(entryOf('I.1.1-2')).toMatchObject({ kind: 'target', parentId: idOf('I.1.1'), index: 1, name: 'Pažangių mokinių dalis' })
  })

  it('counts what it consists of', () => {
    expect(countItems(smallPlan())).toEqual({ tasks: 2, measures: 3, targets: 3 })
  })

  it('leaves what a change does not touch the very same', () => {
    const { plan, idOf } = worldOf()
    const changed = changeLists.measure(plan, (measures, parentId) => parentId === idOf('I.2') ? [] : measures)
    expect(outline(changed)).toBe('I(I.1(I.1.1(I.1.1-1 I.1.1-2) I.1.2) I.2) II')
    expect(changed.priorities[0]?.tasks[0]).toBe(plan.priorities[0]?.tasks[0])
    expect(changed.priorities[1]).toBe(plan.priorities[1])
  })
})

describe('moving in the tree', () => {
  it.each([
    ['I.1', 1, 'I(I.2(I.2.1(I.2.1-1)) I.1(I.1.1(I.1.1-1 I.1.1-2) I.1.2)) II'],
    ['I.1.1-2', -1, 'I(I.1(I.1.1(I.1.1-2 I.1.1-1) I.1.2) I.2(I.2.1(I.2.1-1))) II'],
    ['II', -1, 'II I(I.1(I.1.1(I.1.1-1 I.1.1-2) I.1.2) I.2(I.2.1(I.2.1-1)))'],
  ] as const)('steps %s by %d among its siblings', (code, step, expected) => {
    const { plan, entryOf } = worldOf()
    expect(outline(applyMove(plan, stepFrom(entryOf(code), step)!))).toBe(expected)
  })

  it.each([['I', -1], ['II', 1], ['I.2.1', 1], ['I.2.1', -1]] as const)('has no step from %s by %d', (code, step) => {
    expect(stepFrom(worldOf().entryOf(code), step)).toBeNull()
  })

  it.each([
    ['I.1.1-1', 'I.2.1-1', 'before', 'I(I.1(I.1.1(I.1.1-2) I.1.2) I.2(I.2.1(I.1.1-1 I.2.1-1))) II'],
    ['I.1.1-1', 'I.1.1-2', 'after', 'I(I.1(I.1.1(I.1.1-2 I.1.1-1) I.1.2) I.2(I.2.1(I.2.1-1))) II'],
    ['I.2.1', 'I.1.1', 'after', 'I(I.1(I.1.1(I.1.1-1 I.1.1-2) I.2.1(I.2.1-1) I.1.2) I.2) II'],
  ] as const)('puts %s beside %s (%s)', (code, other, side, expected) => {
    const { plan, entries, idOf } = worldOf()
    expect(outline(applyMove(plan, beside(entries, idOf(code), idOf(other), side)!))).toBe(expected)
  })

  it.each([
    ['where it already stands', 'I.1.1-1', 'I.1.1-2', 'before'],
    ['beside itself', 'I.1', 'I.1', 'after'],
    ['beside another kind', 'I.1', 'I.1.1', 'after'],
  ] as const)('moves nothing %s', (_, code, other, side) => {
    const { entries, idOf } = worldOf()
    expect(beside(entries, idOf(code), idOf(other), side)).toBeNull()
  })

  it('goes under another parent, after what stands there', () => {
    const { plan, entries, idOf } = worldOf()
    expect(outline(applyMove(plan, under(entries, idOf('I.2.1-1'), idOf('I.1.1'))!))).toBe('I(I.1(I.1.1(I.1.1-1 I.1.1-2 I.2.1-1) I.1.2) I.2(I.2.1)) II')
    expect(under(entries, idOf('I.2.1-1'), idOf('I.2.1'))).toBeNull()
    expect(under(entries, idOf('I.2.1-1'), idOf('I.2'))).toBeNull()
  })

  it('offers every parent of the right kind, in the order of the plan', () => {
    const { entries } = worldOf()
    expect(parentsFor(entries, { kind: 'target' }).map(({ code }) => code)).toEqual(['I.1.1', 'I.1.2', 'I.2.1'])
    expect(parentsFor(entries, { kind: 'priority' })).toEqual([])
  })

  it('moves nothing of a plan in which the item is no longer there', () => {
    const { plan, idOf } = worldOf()
    expect(outline(applyMove(plan, { kind: 'target', id: plan.id, parentId: idOf('I.1.1'), position: 0 }))).toBe(whole)
  })
})

describe('the code suggested for a new item', () => {
  it.each([
    [['II.1', 'II.2'], 'II', '.', 'II.3'],
    [['II.9'], 'II', '.', 'II.10'],
    [[], 'II.3', '.', 'II.3.1'],
    [[], 'II.3.1', '-', 'II.3.1-1'],
    [['II.3.1-1', 'II.3.1-2'], 'II.3.1', '-', 'II.3.1-3'],
    [['I', 'II', 'III'], null, '.', 'IV'],
    [[], null, '.', 'I'],
    [['II.3', 'II.2'], 'II', '.', 'II.4'],
    [['STEAM'], null, '.', ''],
  ] as const)('after %j under %s', (codes, parentCode, joint, expected) => {
    expect(nextCode(codes.map(code => ({ code })), parentCode, joint)).toBe(expected)
  })
})

describe('looking for something in the plan', () => {
  it.each([
    ['pazangiu', 'I(I.1(I.1.1(I.1.1-2)))'],
    ['uzdavinys I.2', 'I(I.2(I.2.1(I.2.1-1)))'],
    ['priemonė i.1.2', 'I(I.1(I.1.2))'],
    ['prioritetas II', 'II'],
    ['istaigos konferencijos', 'I(I.2(I.2.1(I.2.1-1)))'],
    ['nieko tokio', ''],
    ['  ', whole],
  ])('"%s"', (words, expected) => {
    expect(outline(filterPlan(smallPlan(), { words, onlyAssumed: false }))).toBe(expected)
  })

  it('shows only targets whose comparator is assumed, of the city or of a unit', () => {
    const plan = smallPlan()
    const [first] = targetsOf(plan)
    const assumed = { kind: 'at-least', planned: '80', assumed: true } as const
    const changed = changeLists.target(plan, targets => targets.map(target => target === first ? targetOf(target.code, { current: versionOf({ unitRule: assumed }) }) : target))
    expect(outline(filterPlan(changed, { words: '', onlyAssumed: true }))).toBe('I(I.1(I.1.1(I.1.1-1)))')
    expect(targetsOf(changed).map(isAssumed)).toEqual([true, false, false])
  })
})
