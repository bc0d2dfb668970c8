import type { MovePlanItem } from '@rodykle/contracts'
import type { Side } from './move-places.ts'
import type { PlanEntry } from './plan-tree.ts'
import { computed, ref } from 'vue'
import { beside, under } from './move-places.ts'

interface Place {
  id: string
  /** `inside`: at the end of what stands under it. */
  side: Side | 'inside'
}

/**
 * Items of the plan dragged by their handles, with the browser's own drag and drop. An item may be let go beside another of its kind,
 * or on one it can stand under; anything else does not take it.
 */
export function usePlanDrag(entries: () => ReadonlyMap<string, PlanEntry>, move: (move: MovePlanItem) => void) {
  const dragged = ref<string | null>(null)
  const place = ref<Place | null>(null)

  function moveTo({ id, side }: Place): MovePlanItem | null {
    if (dragged.value === null)
      return null
    return side === 'inside' ? under(entries(), dragged.value, id) : beside(entries(), dragged.value, id, side)
  }
  function placeOver(id: string, isUpperHalf: boolean): Place | null {
    const kind = dragged.value === null ? undefined : entries().get(dragged.value)?.kind
    const over = entries().get(id)
    if (kind === undefined || over === undefined)
      return null
    if (over.kind === kind)
      return { id, side: isUpperHalf ? 'before' : 'after' }
    return moveTo({ id, side: 'inside' }) === null ? null : { id, side: 'inside' }
  }

  function start(id: string, event: DragEvent): void {
    dragged.value = id
    // Firefox drags nothing that carries no data.
    event.dataTransfer?.setData('text/plain', entries().get(id)?.code ?? '')
    if (event.dataTransfer)
      event.dataTransfer.effectAllowed = 'move'
  }
  /** The pointer is over an item, in its upper half or not. @returns whether the item takes what is dragged. */
  function over(id: string, isUpperHalf: boolean): boolean {
    const next = placeOver(id, isUpperHalf)
    // Beside itself, or where it stands already: taken, and nothing will come of it.
    place.value = next === null || moveTo(next) === null ? null : next
    return next !== null
  }
  /** The pointer is over nothing that takes it. */
  function overNothing(): void {
    place.value = null
  }
  function drop(): void {
    const wanted = place.value === null ? null : moveTo(place.value)
    end()
    if (wanted !== null)
      move(wanted)
  }
  function end(): void {
    dragged.value = null
    place.value = null
  }

  return {
    dragged: computed(() => dragged.value),
    /** Where what is dragged would land if it were let go over this item now. */
    sideOf: (id: string) => place.value?.id === id ? place.value.side : null,
    start,
    over,
    overNothing,
    drop,
    end,
  }
}
export type PlanDrag = ReturnType<typeof usePlanDrag>
