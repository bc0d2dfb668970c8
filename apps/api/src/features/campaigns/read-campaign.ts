import type { Campaign } from '@rodykle/contracts'
import type { IsoDate } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { daysBetween } from '@rodykle/domain'
import { assertCan } from '../../platform/access.ts'
import { vilniusDayOf } from '../../platform/clock.ts'
import { inSnapshot } from '../../platform/context.ts'
import { peopleOfUnits } from '../accounts/index.ts'
import { unitsOn } from '../institutions/index.ts'
import { listSubmissions } from '../reporting/index.ts'
import { countByTarget, findPeriod, readLastNudges, readOverrides } from './queries.ts'

type Summary = Campaign['units'][number]['submission']

/** How a period's reporting goes: who has handed in, in time or late, who has not begun, and how far everybody is with each indicator. */
export function readCampaign(ctx: Context, periodId: string): Promise<Campaign> {
  assertCan(ctx, 'submission:review')
  return inSnapshot(ctx, async (ctx) => {
    const period = await findPeriod(ctx, periodId)
    const { submissions } = await listSubmissions(ctx, { periodId, order: 'unit' })
    const [overrides, nudges, people, indicators, units] = [
      await readOverrides(ctx, periodId),
      await readLastNudges(ctx, periodId),
      await peopleOfUnits(ctx, 'submission:fill', submissions.map(({ unit }) => unit)),
      await countByTarget(ctx, periodId),
      await unitsOn(ctx, period.endsOn),
    ]
    const types = new Map(units.map(({ id, type }) => [id, type]))
    const today = ctx.clock.today()
    return {
      period,
      today,
      units: submissions.map(submission => ({
        submission,
        type: types.get(submission.unit.id) ?? null,
        lateDays: lateDays(submission, today),
        override: overrides.get(submission.unit.id) ?? null,
        people: (people.get(submission.unit.id) ?? []).length,
        lastNudgedAt: nudges.get(submission.unit.id)?.toISOString() ?? null,
      })),
      indicators,
    }
  })
}

/** By how many days a form came after its due day, or is overdue today; null in time. What was returned has come once, and its answer has no due day. */
function lateDays({ standing, dueOn, submittedAt }: Summary, today: IsoDate): number | null {
  if (submittedAt === null && standing === 'upcoming')
    return null
  const days = daysBetween(dueOn, submittedAt === null ? today : vilniusDayOf(new Date(submittedAt)))
  return days > 0 ? days : null
}
