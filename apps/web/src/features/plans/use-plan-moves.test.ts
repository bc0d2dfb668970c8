import type { MovePlanItem, PlanDocument } from '@rodykle/contracts'
import { describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { stepFrom } from './move-places.ts'
import { indexPlan } from './plan-tree.ts'
import { smallPlan } from './testing/plan-fixture.ts'
import { usePlanMoves } from './use-plan-moves.ts'

const taskCodes = (plan: PlanDocument) => plan.priorities[0]!.tasks.map(({ code }) => code)
const priorityCodes = (plan: PlanDocument) => plan.priorities.map(({ code }) => code)

function movesOf() {
  const plan = ref(smallPlan())
  const answers: { move: MovePlanItem, resolve: () => void, reject: (reason: unknown) => void }[] = []
  const onRefused = vi.fn()
  const moves = usePlanMoves({
    plan: () => plan.value,
    show: shown => plan.value = shown,
    send: move => new Promise((resolve, reject) => answers.push({ move, resolve, reject })),
    onRefused,
  })
  function step(code: string, by: -1 | 1): void {
    const entry = [...indexPlan(plan.value).values()].find(candidate => candidate.code === code)!
    moves.move(stepFrom(entry, by)!)
  }
  async function settle(): Promise<void> {
    for (let round = 0; round < 5; round++)
      await nextTick()
  }
  return { plan, answers, onRefused, moves, step, settle }
}

describe('moving items of the plan', () => {
  it('shows the move before the server has answered', async () => {
    const { plan, answers, moves, step, settle } = movesOf()
    step('I.1', 1)
    expect(taskCodes(plan.value)).toEqual(['I.2', 'I.1'])
    expect(moves.isMoving.value).toBe(true)
    answers[0]!.resolve()
    await settle()
    expect(moves.isMoving.value).toBe(false)
    expect(taskCodes(plan.value)).toEqual(['I.2', 'I.1'])
  })

  it('sends moves one after another, in the order they were made', async () => {
    const { plan, answers, step, settle } = movesOf()
    step('I.1', 1)
    step('I', 1)
    expect(answers).toHaveLength(1)
    answers[0]!.resolve()
    await settle()
    expect(answers.map(({ move }) => move.kind)).toEqual(['task', 'priority'])
    expect(priorityCodes(plan.value)).toEqual(['II', 'I'])
  })

  it('undoes a refused move and those made after it, but not those the server has taken', async () => {
    const { plan, answers, onRefused, step, settle } = movesOf()
    step('I.1', 1)
    step('I', 1)
    step('I', -1)
    answers[0]!.resolve()
    await settle()
    const refusal = new Error('plan-not-draft')
    answers[1]!.reject(refusal)
    await settle()
    expect(priorityCodes(plan.value)).toEqual(['I', 'II'])
    expect(taskCodes(plan.value)).toEqual(['I.2', 'I.1'])
    expect(answers).toHaveLength(2)
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(refusal)
  })

  it('moves again after a refusal', async () => {
    const { plan, answers, moves, step, settle } = movesOf()
    step('I.1', 1)
    answers[0]!.reject(new Error('network'))
    await settle()
    expect(moves.isMoving.value).toBe(false)
    step('I.2', -1)
    expect(taskCodes(plan.value)).toEqual(['I.2', 'I.1'])
    answers[1]!.resolve()
    await settle()
    expect(taskCodes(plan.value)).toEqual(['I.2', 'I.1'])
  })
})
