import type { Settings, UpdateSettings } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { isDeepStrictEqual } from 'node:util'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { withChanges } from '../../platform/with-changes.ts'
import { evidenceSetting } from '../evidence/index.ts'
import { smallCountsSetting } from '../figures/index.ts'
import { deputiesSetting } from '../reporting/index.ts'
import { readSettings } from './read-settings.ts'

async function write(ctx: TransactionContext, key: string, value: object): Promise<void> {
  await ctx.db.insert(schema.settings).values({ key, value }).onConflictDoUpdate({ target: schema.settings.key, set: { value } })
}

/** Decides for the whole installation. Nothing that was reported changes, only who may see how small a count, how much may be kept, and who hands in. */
export function updateSettings(ctx: Context, changes: UpdateSettings): Promise<Settings> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'settings:manage')
    // There may be no row to lock yet: two administrators wait for each other here.
    await ctx.db.execute(sql`lock table ${schema.settings} in share row exclusive mode`)
    const before = await readSettings(ctx)
    const after = withChanges<Settings>(before, changes)
    if (isDeepStrictEqual(before, after))
      return before
    if (after.smallCountThreshold !== before.smallCountThreshold)
      await write(ctx, smallCountsSetting, { threshold: after.smallCountThreshold })
    if (after.evidenceMegabytes !== before.evidenceMegabytes)
      await write(ctx, evidenceSetting, { megabytes: after.evidenceMegabytes })
    if (after.deputiesMaySubmit !== before.deputiesMaySubmit)
      await write(ctx, deputiesSetting, { maySubmit: after.deputiesMaySubmit })
    await audit(ctx, { action: 'settings.update', entityId: null, before: { ...before }, after: { ...after } })
    return after
  })
}
