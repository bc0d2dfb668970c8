import type { ImportProblem } from '@rodykle/contracts'
import type { ObservedAtRest } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { ValueFrame } from './import-frame.ts'
import type { StoredCell } from './load-cells.ts'
import type { GivenFacts } from './read-facts.ts'
import type { RowSubject } from './resolved-row.ts'
import { decimal, differsFromExpected, impossibleFor, isEditable, isOpenToUnit, observedOf } from '@rodykle/domain'
import { problem } from '../findings/import-run.ts'
import { headerIn } from '../table/headers.ts'
import { clearsComment } from './clears-comment.ts'
import { impossibleProblem } from './impossible-problem.ts'
import { isHidden, nothing } from './load-cells.ts'
import { saysTheSame } from './same-observed.ts'
import { currentWords } from './show-change.ts'

/** A cell as it will be. */
export interface CellChange {
  subject: RowSubject
  cell: StoredCell
  before: ObservedAtRest
  observed: ObservedAtRest
  comment: string | null
  denominatorReason: string | null
  /** Null where it stays as it is. */
  expected: { denominator: string, source: string } | null
  /** The value, its reason or its comment changes, or it becomes accepted: not only what is known of its denominator. */
  isWritten: boolean
  accepts: boolean
}

export type Weighed = { is: 'same' } | { is: 'new' | 'changed', change: CellChange } | { is: 'problem', problems: ImportProblem[] }

function expectedIn(facts: GivenFacts, cell: StoredCell): CellChange['expected'] {
  const denominator = facts.expectedDenominator ?? cell.expected_denominator
  const source = facts.denominatorSource ?? cell.denominator_source
  if (denominator === null || (facts.expectedDenominator === null && facts.denominatorSource === null))
    return null
  const isSame = cell.expected_denominator !== null && decimal(denominator).eq(decimal(cell.expected_denominator)) && source === cell.denominator_source
  return isSame ? null : { denominator, source: source ?? '' }
}

/** Holds what a file says of a cell against what is stored, and says what would change or why it may not. */
export function weighValue(run: ImportRun, frame: ValueFrame, subject: RowSubject, cell: StoredCell, facts: GivenFacts): Weighed {
  const isUnseen = isHidden(cell, frame.fills(subject))
  const before = isUnseen ? nothing : observedOf(cell)
  const observed = facts.observed === null || saysTheSame(facts.observed, before) ? before : facts.observed
  const kept = isUnseen ? null : cell.comment
  const comment = clearsComment(facts.comment, kept) ? null : facts.comment ?? kept
  const denominatorReason = differsFromExpected(observed, facts.expectedDenominator ?? cell.expected_denominator) ? facts.denominatorReason ?? cell.denominator_reason : null
  const expected = expectedIn(facts, cell)
  const isRewritten = observed !== before || comment !== kept || (!isUnseen && denominatorReason !== cell.denominator_reason)
  const accepts = frame.accepts && cell.standing === 'draft' && !isUnseen && (observed.state !== 'not-reported' || observed.reason !== undefined)
  const change: CellChange = { subject, cell, before, observed, comment, denominatorReason, expected, isWritten: isRewritten || accepts, accepts }
  if (!change.isWritten && expected === null)
    return { is: 'same' }
  const problems = [...changeProblems(run, frame, change, facts, isUnseen), ...valueProblems(run, frame, change)]
  if (problems.length > 0)
    return { is: 'problem', problems }
  return { is: before.state === 'not-reported' && before.reason === undefined && cell.comment === null && observed !== before ? 'new' : 'changed', change }
}

/** Why the cell may not change now, whatever to. */
function changeProblems(run: ImportRun, frame: ValueFrame, { subject, cell, before, expected, isWritten }: CellChange, facts: GivenFacts, isUnseen: boolean): ImportProblem[] {
  const column = (field: string) => headerIn(run.language, 'actuals', field)
  if (frame.plan.status === 'closed')
    return [problem(run, 'plan-closed', null, { year: frame.plan.year })]
  const problems: ImportProblem[] = []
  if (expected !== null && !frame.givesDenominators)
    problems.push(problem(run, 'denominator-not-yours', column('expectedDenominator')))
  if (expected?.source === '')
    problems.push(problem(run, 'source-required', column('denominatorSource')))
  if (!isWritten)
    return problems
  if (isUnseen)
    return [...problems, problem(run, 'unit-is-filling', null)]
  if (facts.version !== null && facts.version !== cell.version)
    problems.push(problem(run, 'changed-meanwhile', column('version'), { current: currentWords(run, before) }))
  const isLocked = frame.accepts ? cell.standing !== 'draft' : !isEditable(cell.standing)
  if (isLocked)
    problems.push(problem(run, 'value-locked', null))
  else if (!frame.accepts && !isOpenToUnit(cell.standing, { period: frame.standingOf(subject), plan: frame.plan.status }))
    problems.push(problem(run, 'period-not-open', null, { period: subject.period.label }))
  return problems
}

/** Why the cell cannot be what the file says. */
function valueProblems(run: ImportRun, frame: ValueFrame, { subject, cell, before, observed, denominatorReason, expected }: CellChange): ImportProblem[] {
  const { indicator } = subject.target
  const reason = observed === before ? null : impossibleFor(observed, indicator)
  if (reason !== null)
    return [impossibleProblem(run, reason, indicator.valueKind)]
  const known = expected?.denominator ?? cell.expected_denominator
  const problems: ImportProblem[] = []
  if (observed !== before && differsFromExpected(observed, known) && !denominatorReason)
    problems.push(problem(run, 'denominator-reason-required', headerIn(run.language, 'actuals', 'denominatorReason'), { expected: known ?? '' }))
  if (expected !== null && indicator.valueKind !== 'ratio')
    problems.push(problem(run, 'column-does-not-fit', headerIn(run.language, 'actuals', 'expectedDenominator'), { kind: run.figureWords.valueKind(indicator.valueKind) }))
  if (observed !== before && observed.state === 'reported' && observed.value.kind === 'events') {
    const { startsOn, endsOn } = frame.spanOf(subject)
    const outside = observed.value.events.find(({ date }) => date < startsOn || date > endsOn)
    if (outside !== undefined)
      problems.push(problem(run, 'event-outside-period', headerIn(run.language, 'actuals', 'date'), { given: outside.date, startsOn, endsOn }))
  }
  return problems
}
