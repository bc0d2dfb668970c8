import type { Benchmark, PeriodStanding } from '@rodykle/domain'
import type { Context } from '../../../platform/context.ts'
import type { AskedTarget, PeriodRow, PlanFrame, VersionRow } from '../lookup/read-plan-frame.ts'
import type { RowSubject } from './resolved-row.ts'
import { schema } from '@rodykle/db'
import { can, measuredSpan, periodStanding, versionInForce } from '@rodykle/domain'
import { inArray } from 'drizzle-orm'
import { requireActor } from '../../../platform/access.ts'
import { readBenchmarks } from '../../figures/index.ts'

/** Everything a given value is held against beside its own cell. */
export interface ValueFrame {
  plan: PlanFrame['plan']
  standingOf: (subject: RowSubject) => PeriodStanding['standing']
  /** The days the value speaks of, with the unit's own days if it has any. */
  spanOf: (subject: RowSubject) => { startsOn: string, endsOn: string }
  /** In force at the period's end; null before the first begins. */
  versionOf: (target: AskedTarget, period: PeriodRow) => VersionRow | null
  benchmarksOf: (subject: RowSubject) => readonly Benchmark[]
  /** Whether the person fills this unit's values in, and so sees its drafts. */
  fills: (subject: RowSubject) => boolean
  givesDenominators: boolean
  accepts: boolean
}

export async function readValueFrame(ctx: Context, { plan, periods, targets }: PlanFrame, as: 'draft' | 'accepted'): Promise<ValueFrame> {
  const { periodOverrides } = schema
  const actor = requireActor(ctx)
  const today = ctx.clock.today()
  const overrides = periods.length === 0 ? [] : await ctx.db.select().from(periodOverrides).where(inArray(periodOverrides.periodId, periods.map(({ id }) => id)))
  const own = new Map(overrides.map(override => [override.periodId + override.unitId, override]))
  const overrideOf = ({ period, unit }: RowSubject) => own.get(period.id + unit.id) ?? null
  const compared = targets.filter(({ versions }) => versions.some(({ unitRule }) => unitRule.kind === 'benchmark'))
  const benchmarks = await readBenchmarks(ctx, { periodIds: periods.map(({ id }) => id), indicatorIds: compared.map(({ indicator }) => indicator.id) })
  const inForce = new Map<string, VersionRow | null>()
  const fills = new Map<string, boolean>()

  const versionOf: ValueFrame['versionOf'] = (target, period) => {
    const key = target.id + period.endsOn
    const known = inForce.get(key)
    if (known !== undefined)
      return known
    const version = versionInForce(target.versions, period.endsOn)
    inForce.set(key, version)
    return version
  }
  return {
    plan,
    versionOf,
    standingOf: subject => periodStanding(subject.period, overrideOf(subject), today).standing,
    spanOf(subject) {
      const { period, target } = subject
      const override = overrideOf(subject)
      const days = { kind: period.kind, startsOn: override?.startsOn ?? period.startsOn, endsOn: override?.endsOn ?? period.endsOn }
      return measuredSpan({ period: days, year: plan.year, measuredOver: versionOf(target, period)?.measuredOver ?? period.kind, periodFold: target.indicator.periodFold })
    },
    benchmarksOf: ({ target, period }) => benchmarks(target.indicator.id, period.id),
    fills({ unit }) {
      const known = fills.get(unit.id) ?? can(actor, 'submission:fill', { unitId: unit.id, unitKind: unit.kind })
      fills.set(unit.id, known)
      return known
    },
    givesDenominators: can(actor, 'denominator:give'),
    accepts: as === 'accepted',
  }
}
