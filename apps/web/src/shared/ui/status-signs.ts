import type { Absence, GapStatus } from '@rodykle/domain'
import type { IconName } from './icons.ts'

/** A shape for each status, so that none is told by colour alone. */
export const statusIcons: Record<GapStatus, IconName> = {
  'met': 'check',
  'near': 'half',
  'not-met': 'down',
  'no-target': 'ring',
  'no-data': 'dash',
  'not-applicable': 'slash',
}

export const absenceIcons: Record<Absence, IconName> = {
  'not-reported': 'dash',
  'not-measured': 'dash',
  'not-applicable': 'slash',
  'suppressed': 'lock',
}
