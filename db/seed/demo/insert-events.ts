import type { DatedEvent } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { schema } from '../../src/index.ts'
import { createHash } from 'node:crypto'
import { events } from '../../src/schema/index.ts'

type Actual = typeof schema.actuals.$inferInsert

/** PostgreSQL takes 65 535 parameters in one statement; an event has about ten. */
const eventsPerStatement = 2_000

/** The same event has the same id on every machine. */
function idOf(...named: readonly unknown[]): string {
  const hex = createHash('sha256').update(named.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A list of events as a value holds it once each is kept by itself. */
export function withIds(list: readonly DatedEvent[], unitCode: string, code: string): DatedEvent[] {
  return list.map(({ date, title, note }, index) => ({ id: idOf(unitCode, code, date, title, index), date, title, ...(note !== undefined && { note }) }))
}

/** The facts behind every value that lists events. */
export async function insertEvents(tx: Transaction, cells: readonly (Pick<Actual, 'unitId' | 'value' | 'updatedAt' | 'updatedBy'> & { indicatorId: string })[]): Promise<void> {
  const rows = cells.flatMap(({ unitId, indicatorId, value, updatedAt, updatedBy }) => value?.kind === 'events'
    ? value.events.map(({ id, date, title, note }) => ({ id, unitId, indicatorId, heldOn: date, title, note: note ?? '', createdAt: updatedAt, createdBy: updatedBy, updatedAt, updatedBy }))
    : [])
  for (let start = 0; start < rows.length; start += eventsPerStatement)
    await tx.insert(events).values(rows.slice(start, start + eventsPerStatement))
}
