import type { Context } from '../../platform/context.ts'
import type { CountedCell } from './counted-cells.ts'
import { isOpenToUnit, periodStanding } from '@rodykle/domain'
import { ConflictError } from '../../platform/errors.ts'

/** Every cell that counts the day must be one that can be typed in now: what was handed in or closed is not changed by the back door. @throws ConflictError */
export function assertOpen(ctx: Context, cells: readonly CountedCell[]): void {
  for (const { actual, extension, period, planStatus } of cells) {
    const { standing } = periodStanding(period, extension, ctx.clock.today())
    if (isOpenToUnit(actual.standing, { period: standing, plan: planStatus }))
      continue
    throw standing === 'open'
      ? new ConflictError('value-locked', { standing: actual.standing, period: period.label })
      : new ConflictError('period-not-open', { standing, period: period.label })
  }
}
