import type { IsoDate, SubmissionStatus } from '@rodykle/domain'
import type { DemoPeriod } from './demo-periods.ts'
import type { DemoUnit } from './demo-unit.ts'
import { addDays, dayWithin, earlier } from './calendar.ts'
import { createRandom, wholeBetween } from './random.ts'

/** How far a unit has come with its submission, and who is waiting for whom. */
export interface Course {
  status: SubmissionStatus
  filled: 'all' | 'some' | 'none'
  /** Codes the draft leaves blank for the demonstration to fill; every other cell has its value. */
  leftBlank?: readonly string[]
  /** The one value sent back, and what is asked about it. */
  returned?: { code: string, reason: string }
}

/** Everybody who has work of their own waiting when they sign in, and two whom many targets ask by name. */
const chosen: Readonly<Record<string, Course>> = {
  'jotvingiu-gimnazija': { status: 'draft', filled: 'all', leftBlank: ['II.1.1-1', 'II.3.1-2', 'II.8.2-2', 'II.8.6-2'] },
  'ppt': { status: 'returned', filled: 'all', returned: { code: 'II.12.1-1', reason: 'Ar į vardiklį įtrauktos ir telefonu gautos užklausos?' } },
  'piliakalnio-progimnazija': { status: 'returned', filled: 'all', returned: { code: 'II.8.1-3', reason: 'Ar į vardiklį įtraukti ir neetatiniai mokytojai?' } },
  'ramanausko-vanago-gimnazija': { status: 'submitted', filled: 'all' },
  'saltiniu-progimnazija': { status: 'approved', filled: 'all' },
  'burelis-matematikos': { status: 'draft', filled: 'all', leftBlank: ['II.13.1-2'] },
  // Meets every month, so it can only hand in when the last month is over.
  'burelis-svietimo-pagalbos': { status: 'draft', filled: 'all' },
  'svietimo-ir-sporto-skyrius': { status: 'draft', filled: 'all', leftBlank: ['II.8.7-1', 'II.14.1-1'] },
}

/** How the other units of an open period are spread; whoever is left over has not begun. */
const approvedUnits = 9
const submittedUnits = 13
const begunUnits = 5

const done: Course = { status: 'approved', filled: 'all' }

function courseAt(position: number): Course {
  if (position < approvedUnits)
    return done
  if (position < approvedUnits + submittedUnits)
    return { status: 'submitted', filled: 'all' }
  return { status: 'draft', filled: position < approvedUnits + submittedUnits + begunUnits ? 'some' : 'none' }
}

/** How far each unit has come in a period, by code: everybody is through a closed one, about six of ten have sent in an open one. */
export function coursesOf(units: readonly DemoUnit[], period: DemoPeriod): ReadonlyMap<string, Course> {
  if (period.state === 'closed')
    return new Map(units.map(({ code }) => [code, done]))
  const drawn = units
    .filter(({ code }) => chosen[code] === undefined)
    .map(({ code }) => ({ code, lot: createRandom('course', code, period.year, period.part)() }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ code }, position) => [code, courseAt(position)] as const)
  return new Map([...Object.entries(chosen), ...drawn])
}

/** When things happened to a submission; instants are always in the past of `today`. */
interface Timeline {
  touchedAt: Date
  submittedAt: Date | null
  reviewedAt: Date | null
}

function atWorkingHour(date: IsoDate, lot: number): Date {
  return new Date(Date.parse(`${date}T07:00:00Z`) + Math.floor(lot * 480) * 60_000)
}

/** Sent in between the opening day and the due day, read within the next five days. */
export function timelineOf({ status }: Course, unit: DemoUnit, period: DemoPeriod, today: IsoDate): Timeline {
  const random = createRandom('timeline', unit.code, period.year, period.part)
  const yesterday = addDays(today, -1)
  const sentOn = dayWithin(period.opensOn, earlier(period.dueOn, addDays(today, -2)), random())
  const sentAt = atWorkingHour(earlier(sentOn, yesterday), random())
  const readAt = atWorkingHour(earlier(addDays(sentOn, wholeBetween(random, 1, 5)), yesterday), random())
  return {
    touchedAt: sentAt,
    submittedAt: status === 'draft' ? null : sentAt,
    reviewedAt: status === 'approved' || status === 'returned' ? new Date(Math.max(readAt.getTime(), sentAt.getTime() + 3_600_000)) : null,
  }
}
