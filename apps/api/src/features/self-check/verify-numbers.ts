import type { SelfCheck } from '@rodykle/contracts'
import type { SelfCheckTrigger } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { checkEvents } from './check-events.ts'
import { checkPeriod } from './check-period.ts'
import { checkYear } from './check-year.ts'
import { Findings } from './findings.ts'
import { inSnapshot } from './in-snapshot.ts'
import { readPeriods, readTargets } from './queries-cells.ts'

/**
 * Derives every stored number and judgement and every fold of the database anew from the raw values, and keeps a record of what
 * differed. Changes nothing: what is wrong is for a person to look into.
 */
export async function verifyNumbers(ctx: Context, trigger: SelfCheckTrigger): Promise<SelfCheck> {
  const startedAt = ctx.clock.now()
  const { checkedValues, checkedFigures, differenceCount, differences } = await inSnapshot(ctx, checkEverything)
  const finishedAt = ctx.clock.now()
  return inTransaction(ctx, async (ctx) => {
    const counts = { checkedValues, checkedFigures, differenceCount }
    const [written] = await ctx.db.insert(schema.selfChecks).values({ trigger, startedAt, finishedAt, ...counts, differences }).returning({ id: schema.selfChecks.id })
    if (written === undefined)
      throw new TypeError('an insert returned no row')
    await audit(ctx, { action: 'self-check.run', entityId: written.id, after: { trigger, ...counts } })
    return { id: written.id, trigger, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString(), ...counts, differences }
  })
}

async function checkEverything(ctx: Context): Promise<Findings> {
  const findings = new Findings()
  for (const [planId, periods] of Map.groupBy(await readPeriods(ctx), ({ planId }) => planId)) {
    const versions = Map.groupBy(await readTargets(ctx, planId), ({ id }) => id)
    for (const period of periods) {
      await checkPeriod(ctx, period, versions, findings)
      await checkEvents(ctx, period, versions, findings)
    }
    await checkYear(ctx, { planId, periods }, findings)
  }
  return findings
}
