import type { MovePlanItem, PlanDocument } from '@rodykle/contracts'
import { ref } from 'vue'
import { applyMove } from './move-places.ts'

interface PlanMovesOptions {
  /** The plan on the screen. */
  plan: () => PlanDocument | null
  show: (plan: PlanDocument) => void
  send: (move: MovePlanItem) => Promise<void>
  /** Told when a move was refused, after the plan is back as the server has it. */
  onRefused: (failure: unknown) => void
}

/**
 * Moves items of the plan: on the screen at once, on the server one after another in the order they were made. Where one is refused,
 * it and those waiting behind it are undone, since they were made on a plan that is not so.
 */
export function usePlanMoves({ plan, show, send, onRefused }: PlanMovesOptions) {
  const waiting: MovePlanItem[] = []
  const isMoving = ref(false)

  function move(wanted: MovePlanItem): void {
    const shown = plan()
    if (shown === null)
      return
    waiting.push(wanted)
    show(applyMove(shown, wanted))
    if (!isMoving.value)
      void sendAll(shown)
  }

  /** @param acknowledged the plan as the server has it. */
  async function sendAll(acknowledged: PlanDocument): Promise<void> {
    isMoving.value = true
    let next = waiting[0]
    while (next !== undefined) {
      try {
        await send(next)
      }
      catch (failure) {
        waiting.length = 0
        show(acknowledged)
        onRefused(failure)
        break
      }
      acknowledged = applyMove(acknowledged, next)
      waiting.shift()
      next = waiting[0]
    }
    isMoving.value = false
  }

  return { move, isMoving }
}
