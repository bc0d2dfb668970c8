import type { UnitFold } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can, defaultSuppressionThreshold } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { requireActor } from '../../platform/access.ts'

const { settings } = schema

/** The row of the settings that says under how many persons a count is hidden. */
export const smallCountsSetting = 'smallCounts'
const SmallCounts = z.object({ threshold: z.int() })

/** Who sees working figures sees all of them; from everybody else small counts of persons are hidden. */
export function hidesSmallCounts(ctx: Context): boolean {
  return !can(requireActor(ctx), 'figures:read-working')
}

/** Under how many persons a count is hidden from council and public. */
export async function readSmallCountThreshold(ctx: Context): Promise<number> {
  const [row] = await ctx.db.select({ value: settings.value }).from(settings).where(eq(settings.key, smallCountsSetting))
  return row === undefined ? defaultSuppressionThreshold : SmallCounts.parse(row.value).threshold
}

/** Counts of persons under this are hidden from the person asking; null: none are. */
export async function readHiddenUnder(ctx: Context): Promise<number | null> {
  return hidesSmallCounts(ctx) ? readSmallCountThreshold(ctx) : null
}

/** Folds whose city figure counts what the units count; the others count units, events or answers. */
const foldsOfCounts: readonly UnitFold[] = ['ratio-of-sums', 'sum', 'weighted-mean', 'single']

/** Whether a figure of this indicator, once folded, says how many persons there are. */
export function isCountOfPersons(indicator: { countsPersons: boolean, unitFold: UnitFold }): boolean {
  return indicator.countsPersons && foldsOfCounts.includes(indicator.unitFold)
}
