import type { Unit } from '@rodykle/contracts'

/** Whether the unit's last day is over; it still exists on that day. Days are '2026-08-31'. */
export function isClosed({ validTo }: Pick<Unit, 'validTo'>, day: string): boolean {
  return validTo !== null && validTo < day
}
