import type { SelfCheck } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { verifyNumbers } from './verify-numbers.ts'

/** A self-check that a person asked for. */
export async function runSelfCheck(ctx: Context): Promise<SelfCheck> {
  assertCan(ctx, 'self-check:run')
  return verifyNumbers(ctx, 'person')
}
