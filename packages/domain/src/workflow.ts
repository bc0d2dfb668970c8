export const planStatuses = ['draft', 'published', 'closed'] as const
export type PlanStatus = typeof planStatuses[number]

export const periodStates = ['upcoming', 'open', 'closed'] as const
export type PeriodState = typeof periodStates[number]

export const submissionStatuses = ['draft', 'submitted', 'returned', 'approved'] as const
export type SubmissionStatus = typeof submissionStatuses[number]

/** Where one value stands in review; a submission's status follows from its values and the head's act of submitting. */
export const actualStandings = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ActualStanding = typeof actualStandings[number]

const planMoves = { draft: ['published'], published: ['closed'], closed: [] } as const satisfies Record<PlanStatus, readonly PlanStatus[]>
const periodMoves = { upcoming: ['open'], open: ['closed'], closed: ['open'] } as const satisfies Record<PeriodState, readonly PeriodState[]>
const submissionMoves = {
  draft: ['submitted'],
  submitted: ['returned', 'approved'],
  returned: ['submitted', 'approved'],
  approved: ['returned'],
} as const satisfies Record<SubmissionStatus, readonly SubmissionStatus[]>
const standingMoves = {
  draft: ['submitted'],
  submitted: ['accepted', 'returned'],
  returned: ['submitted'],
  accepted: ['returned'],
} as const satisfies Record<ActualStanding, readonly ActualStanding[]>

function allows<State extends string>(moves: Record<State, readonly State[]>) {
  return (from: State, to: State): boolean => moves[from].includes(to)
}

export const canMovePlan = allows<PlanStatus>(planMoves)
export const canMovePeriod = allows<PeriodState>(periodMoves)
export const canMoveSubmission = allows<SubmissionStatus>(submissionMoves)
export const canMoveActual = allows<ActualStanding>(standingMoves)

/** A value may be typed while it is a draft or was returned; a submitted or accepted one is locked. */
export function isEditable(standing: ActualStanding): boolean {
  return standing === 'draft' || standing === 'returned'
}
