import type { PeriodOverride, SetPeriodOverride } from '@rodykle/contracts'

/** One unit's own days in a period as they are typed: '' where the period's own hold. */
export interface OverrideDraft {
  unitId: string | null
  dueOn: string
  startsOn: string
  endsOn: string
  reopenedUntil: string
  reason: string
}

const overrideFields = ['dueOn', 'startsOn', 'endsOn', 'reopenedUntil'] as const
export type OverrideProblem = 'unit' | 'nothing' | 'reason' | 'end-before-start'

export function blankOverride(unitId: string | null = null): OverrideDraft {
  return { unitId, dueOn: '', startsOn: '', endsOn: '', reopenedUntil: '', reason: '' }
}

export function draftOfOverride({ unitId, dueOn, startsOn, endsOn, reopenedUntil, reason }: PeriodOverride): OverrideDraft {
  return { unitId, dueOn: dueOn ?? '', startsOn: startsOn ?? '', endsOn: endsOn ?? '', reopenedUntil: reopenedUntil ?? '', reason }
}

export function overrideProblems(draft: OverrideDraft): OverrideProblem[] {
  return [
    ...(draft.unitId === null ? ['unit' as const] : []),
    ...(overrideFields.every(field => draft[field] === '') ? ['nothing' as const] : []),
    ...(draft.startsOn !== '' && draft.endsOn !== '' && draft.endsOn < draft.startsOn ? ['end-before-start' as const] : []),
    ...(draft.reason.trim() === '' ? ['reason' as const] : []),
  ]
}

/** Call once `overrideProblems` finds none. */
export function readOverride({ dueOn, startsOn, endsOn, reopenedUntil, reason }: OverrideDraft): SetPeriodOverride {
  const day = (text: string) => text === '' ? null : text
  return { dueOn: day(dueOn), startsOn: day(startsOn), endsOn: day(endsOn), reopenedUntil: day(reopenedUntil), reason: reason.trim() }
}
