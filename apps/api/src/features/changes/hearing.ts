import type { Change } from '@rodykle/contracts'
import type { Context, SignedInActor } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can, reportingUnitKinds } from '@rodykle/domain'
import { unitsWithinReach } from '../reporting/index.ts'

const { reportingUnits } = schema

/** As the database tells it: see the functions `tell_…` there. */
export type ToldChange
  = | { kind: 'cells', period: string, cells: [submission: string, unit: string, actual: string, version: number][] }
    | { kind: 'submissions', period: string, submissions: [submission: string, unit: string][] }
    | { kind: 'beside', period: string, cells: [submission: string, unit: string, actual: string][] }
    | { kind: 'period', period: string }
    | { kind: 'notices', people: string[] | null }
    | { kind: 'look-again' }

/** What one person may hear of: the units whose submissions they may read. */
export interface Hearing {
  personId: string
  units: 'all' | ReadonlySet<string>
}

export async function hearingOf(ctx: Context, actor: SignedInActor): Promise<Hearing> {
  const { personId, mustChangePassword } = actor
  if (mustChangePassword || !can(actor, 'submission:read'))
    return { personId, units: new Set() }
  if (reportingUnitKinds.every(unitKind => can(actor, 'submission:read', { unitId: null, unitKind })))
    return { personId, units: 'all' }
  const rows = await ctx.db.select({ id: reportingUnits.id }).from(reportingUnits).where(unitsWithinReach({ ...ctx, actor }, 'submission:read'))
  return { personId, units: new Set(rows.map(({ id }) => id)) }
}

/** What this person is told of it; null for what is none of their business. */
export function heardBy({ personId, units }: Hearing, told: ToldChange): Change | null {
  const isTheirs = ([, unit]: readonly [string, string, ...unknown[]]) => units === 'all' || units.has(unit)
  switch (told.kind) {
    case 'look-again': return told
    case 'cells': {
      const bySubmission = Map.groupBy(told.cells.filter(isTheirs), ([submission]) => submission)
      const submissions = [...bySubmission].map(([id, cells]) => ({ id, cells: cells.map(([, , id, version]) => ({ id, version })) }))
      return submissions.length === 0 ? null : { kind: 'submissions', periodId: told.period, submissions }
    }
    case 'submissions': {
      const submissions = told.submissions.filter(isTheirs).map(([id]) => ({ id, cells: null }))
      return submissions.length === 0 ? null : { kind: 'submissions', periodId: told.period, submissions }
    }
    case 'beside': {
      const cells = told.cells.filter(isTheirs).map(([submissionId, , id]) => ({ id, submissionId }))
      return cells.length === 0 ? null : { kind: 'beside', periodId: told.period, cells }
    }
    case 'period': return { kind: 'period', periodId: told.period }
    case 'notices': return told.people === null || told.people.includes(personId) ? { kind: 'notices' } : null
  }
}
