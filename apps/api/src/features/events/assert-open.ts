import type { Context } from '../../platform/context.ts'
import type { CountedCell } from './counted-cells.ts'
import { isEditable, periodStanding } from '@rodykle/domain'
import { ConflictError } from '../../platform/errors.ts'

/** Every cell that counts the day must be one that can be typed in now: what was handed in or closed is not changed by the back door. @throws ConflictError */
export function assertOpen(ctx: Context, cells: readonly CountedCell[]): void {
  for (const { actual, extension, period } of cells) {
    const { standing } = periodStanding(period, extension, ctx.clock.today())
    if (standing !== 'open')
      throw new ConflictError('period-not-open', { standing, period: period.label })
    if (!isEditable(actual.standing))
      throw new ConflictError('value-locked', { standing: actual.standing, period: period.label })
  }
}
