import type { AuditEntry } from '@rodykle/contracts'
import type { FieldRow } from './field-table.ts'
import { fieldTable } from './field-table.ts'

export type State = Readonly<Record<string, unknown>>

/** One line of what an entry tells. A side is undefined where the entry says nothing of it. */
export interface FieldChange {
  row: FieldRow
  before: unknown
  after: unknown
}

export interface Changes {
  /** What there is to compare: something changed, came to be, is gone, or was only done. */
  shape: 'changed' | 'written' | 'removed' | 'done'
  fields: FieldChange[]
}

/** The thing an action was done to: 'plan' of 'plan.publish'. */
export function thingOf(action: string): string {
  return action.slice(0, action.indexOf('.'))
}

/** A value's state, number and reason are one thing to a reader. */
function withObserved(state: State | null, thing: string): State | null {
  if (state === null || thing !== 'actual')
    return state
  const { state: observed, value, reason } = state
  return { ...state, observed: { state: observed, value, reason } }
}

/** Nothing said, nothing chosen, nothing written: to a reader the same. */
export function isEmpty(value: unknown): value is null | undefined | '' | readonly [] {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** The database keeps the keys of an object in one order, so equal values have equal texts. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)
}

/** What a reader can be told of an entry: the fields that differ, or all that was written or is gone. */
export function changesOf({ action, before, after }: Pick<AuditEntry, 'action' | 'before' | 'after'>): Changes {
  const thing = thingOf(action)
  const rows = fieldTable[thing] ?? []
  const [was, is] = [withObserved(before, thing), withObserved(after, thing)]
  const shape = was === null ? (is === null ? 'done' : 'written') : is === null ? 'removed' : 'changed'
  const fields = rows
    .map(row => ({ row, before: was?.[row.field], after: is?.[row.field] }))
    .filter(({ row, before, after }) => !isSame(before, after) && !(row.kind === 'consequence' && after === 0))
  return { shape: fields.length === 0 && shape !== 'changed' ? 'done' : shape, fields }
}
