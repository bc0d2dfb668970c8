import type { IsoDate } from '@rodykle/domain'
import { UnprocessableError } from '../../platform/errors.ts'

interface PeriodDays {
  startsOn: IsoDate
  endsOn: IsoDate
  opensOn: IsoDate
  dueOn: IsoDate
}

/** A period must not end before it starts, nor be due before it opens. @throws UnprocessableError */
export function assertDatesInOrder({ startsOn, endsOn, opensOn, dueOn }: PeriodDays): void {
  if (startsOn > endsOn)
    throw new UnprocessableError('period-dates-invalid', { fields: ['startsOn', 'endsOn'] })
  if (opensOn > dueOn)
    throw new UnprocessableError('period-dates-invalid', { fields: ['opensOn', 'dueOn'] })
}
