import type { MovePlanItem, PlanDocument } from '@rodykle/contracts'
import type { ComputedRef, InjectionKey } from 'vue'
import type { Span } from './common-span.ts'
import type { PlanEntry } from './plan-tree.ts'
import type { PlanDrag } from './use-plan-drag.ts'
import type { PlanWrites } from './use-plan-writes.ts'
import { inject, provide } from 'vue'

/** What every level of the plan's tree needs of the page, however deep it stands. */
interface PlanEditor {
  plan: ComputedRef<PlanDocument>
  /** Every item of the whole plan, whatever is filtered. */
  entries: ComputedRef<ReadonlyMap<string, PlanEntry>>
  /** When most targets are reported; null where no span prevails. */
  span: ComputedRef<Span | null>
  /** This person may edit, and the plan is not closed. */
  canEdit: ComputedRef<boolean>
  /** Items can be put elsewhere: not while only some of them are shown. */
  canMove: ComputedRef<boolean>
  writes: PlanWrites
  move: (move: MovePlanItem) => void
  drag: PlanDrag
  /** Open the dialogs of the page. */
  askToRemove: (entry: PlanEntry) => void
  askWhereTo: (entry: PlanEntry) => void
  askForTarget: (measureId: string) => void
}

const editorKey: InjectionKey<PlanEditor> = Symbol('plan editor')

export function providePlanEditor(editor: PlanEditor): void {
  provide(editorKey, editor)
}

/** @throws Error outside of the plan's page. */
export function usePlanEditor(): PlanEditor {
  const editor = inject(editorKey)
  if (editor === undefined)
    throw new Error('a part of the plan stands outside of its page')
  return editor
}
