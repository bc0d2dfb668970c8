import type { Settings } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { readEvidenceMegabytes } from '../evidence/index.ts'
import { readSmallCountThreshold } from '../figures/index.ts'
import { readDeputiesMaySubmit } from '../reporting/index.ts'

/** What is decided for the whole installation; what nobody has decided is as it came. */
export async function readSettings(ctx: Context): Promise<Settings> {
  assertCan(ctx, 'settings:read')
  return { smallCountThreshold: await readSmallCountThreshold(ctx), evidenceMegabytes: await readEvidenceMegabytes(ctx), deputiesMaySubmit: await readDeputiesMaySubmit(ctx) }
}
