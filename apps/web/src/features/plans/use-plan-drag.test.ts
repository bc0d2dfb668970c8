import { describe, expect, it, vi } from 'vitest'
import { indexPlan } from './plan-tree.ts'
import { smallPlan } from './testing/plan-fixture.ts'
import { usePlanDrag } from './use-plan-drag.ts'

function dragOf() {
  const entries = indexPlan(smallPlan())
  const idOf = (code: string) => [...entries.values()].find(entry => entry.code === code)!.id
  const move = vi.fn()
  const drag = usePlanDrag(() => entries, move)
  return {
    drag,
    move,
    idOf,
    over: (code: string, isUpperHalf: boolean) => drag.over(idOf(code), isUpperHalf),
    begin: (code: string) => drag.start(idOf(code), new Event('dragstart') as DragEvent),
  }
}

describe('dragging an item of the plan', () => {
  it.each([['upper', true, 'before', 0], ['lower', false, 'after', 1]] as const)('lands beside another of its kind: over its %s half', (_, isUpperHalf, side, position) => {
    const { drag, move, idOf, over, begin } = dragOf()
    begin('I.2.1-1')
    expect(over('I.1.1-1', isUpperHalf)).toBe(true)
    expect(drag.sideOf(idOf('I.1.1-1'))).toBe(side)
    drag.drop()
    expect(move).toHaveBeenCalledExactlyOnceWith({ kind: 'target', id: idOf('I.2.1-1'), parentId: idOf('I.1.1'), position })
    expect(drag.dragged.value).toBeNull()
  })

  it('lands inside what it can stand under', () => {
    const { drag, move, idOf, over, begin } = dragOf()
    begin('I.1.1-1')
    expect(over('I.1.2', true)).toBe(true)
    expect(drag.sideOf(idOf('I.1.2'))).toBe('inside')
    drag.drop()
    expect(move).toHaveBeenCalledExactlyOnceWith({ kind: 'target', id: idOf('I.1.1-1'), parentId: idOf('I.1.2'), position: 0 })
  })

  it.each([['a task on a target', 'I.1', 'I.1.1-1'], ['a target on a task', 'I.1.1-1', 'I.2'], ['a measure on its own task', 'I.1.1', 'I.1']])('does not take %s', (_, dragged, under) => {
    const { drag, move, over, begin } = dragOf()
    begin(dragged)
    expect(over(under, true)).toBe(false)
    drag.drop()
    expect(move).not.toHaveBeenCalled()
  })

  it('moves nothing that is let go where it was, or nowhere', () => {
    const { drag, move, over, begin } = dragOf()
    begin('I.1')
    over('I.2', true)
    drag.drop()
    begin('I.1')
    over('I.2', false)
    drag.overNothing()
    drag.drop()
    expect(move).not.toHaveBeenCalled()
  })
})
