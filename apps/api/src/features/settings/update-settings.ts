import type { Settings, UpdateSettings } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { smallCountsSetting } from '../figures/index.ts'
import { readSettings } from './read-settings.ts'

/** Decides for the whole installation. Nothing that was reported changes, only who may see how small a count. */
export function updateSettings(ctx: Context, { smallCountThreshold }: UpdateSettings): Promise<Settings> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'settings:manage')
    // There may be no row to lock yet: two administrators wait for each other here.
    await ctx.db.execute(sql`lock table ${schema.settings} in share row exclusive mode`)
    const before = await readSettings(ctx)
    const after: Settings = { smallCountThreshold }
    if (before.smallCountThreshold === smallCountThreshold)
      return before
    const value = { threshold: smallCountThreshold }
    await ctx.db.insert(schema.settings).values({ key: smallCountsSetting, value }).onConflictDoUpdate({ target: schema.settings.key, set: { value } })
    await audit(ctx, { action: 'settings.update', entityId: null, before: { ...before }, after: { ...after } })
    return after
  })
}
