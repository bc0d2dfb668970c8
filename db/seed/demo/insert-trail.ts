import type { Transaction } from '../../src/client.ts'
import type { actuals } from '../../src/schema/index.ts'
import { auditEntries } from '../../src/schema/index.ts'

type NewEntry = typeof auditEntries.$inferInsert

/** A cell on its way into the database; its id is known once it is there. */
export type ReportedCell = typeof actuals.$inferInsert & { indicatorId: string }

/** Who did something: an account of the demonstration, or nobody's where a unit has none. */
export interface Doer {
  id: string | null
  name: string
}

/** One submission as far as it has come, with its cells. */
export interface Reported {
  submissionId: string
  unitId: string
  reporter: Doer
  reviewer: Doer
  submittedAt: Date | null
  reviewedAt: Date | null
  cells: readonly ReportedCell[]
}

const entriesPerStatement = 1_000

/** What the trail would hold had people done all this: values saved, handed in, accepted, returned. A value's story begins with it. */
export async function insertTrail(tx: Transaction, reported: readonly Reported[]): Promise<void> {
  const entries = reported.flatMap(entriesOf)
  for (let start = 0; start < entries.length; start += entriesPerStatement)
    await tx.insert(auditEntries).values(entries.slice(start, start + entriesPerStatement))
}

function entriesOf({ submissionId, unitId, reporter, reviewer, submittedAt, reviewedAt, cells }: Reported): NewEntry[] {
  const by = ({ id, name }: Doer, at: Date) => ({ at, actorId: id, actorName: name, unitId })
  const filled = cells.filter(({ state, reason }) => state !== 'not-reported' || reason !== null)
  const idsOf = (some: readonly ReportedCell[]) => some.map(({ id }) => id)
  const saved = filled.map((cell): NewEntry => ({
    ...by(reporter, cell.updatedAt ?? new Date(0)),
    action: 'actual.save',
    entity: 'actual',
    entityId: cell.id ?? null,
    indicatorId: cell.indicatorId,
    before: valueOf({ ...cell, state: 'not-reported', value: null, reason: null, comment: null, status: 'no-data', gap: null, standing: 'draft' }),
    after: valueOf({ ...cell, standing: 'draft' }),
  }))
  const handedIn: NewEntry[] = submittedAt === null ? [] : [{ ...by(reporter, submittedAt), action: 'submission.submit', entity: 'submission', entityId: submissionId, before: { status: 'draft' }, after: { status: 'submitted', actualIds: idsOf(cells) } }]
  return reviewedAt === null ? [...saved, ...handedIn] : [...saved, ...handedIn, ...reviewOf(submissionId, cells, by(reviewer, reviewedAt))]
}

function reviewOf(submissionId: string, cells: readonly ReportedCell[], by: Pick<NewEntry, 'at' | 'actorId' | 'actorName' | 'unitId'>): NewEntry[] {
  const accepted = cells.filter(({ standing }) => standing === 'accepted')
  const returned = cells.filter(({ standing }) => standing === 'returned').map((cell): NewEntry => ({
    ...by,
    action: 'actual.return',
    entity: 'actual',
    entityId: cell.id ?? null,
    indicatorId: cell.indicatorId,
    before: valueOf({ ...cell, standing: 'submitted' }),
    after: { ...valueOf(cell), returnReason: cell.returnReason },
  }))
  return [
    ...accepted.length === 0 ? [] : [{ ...by, action: 'submission.accept', entity: 'submission', entityId: submissionId, before: { status: 'submitted' }, after: { actualIds: accepted.map(({ id }) => id) } }],
    ...returned,
  ]
}

function valueOf({ state, value, reason, comment, status, gap, standing }: ReportedCell): Record<string, unknown> {
  return { state, value: value ?? null, reason: reason ?? null, comment: comment ?? null, status, gap: gap ?? null, standing }
}
