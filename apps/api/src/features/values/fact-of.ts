import type { ObservedAtRest, ToldValue, ValueFact } from '@rodykle/domain'
import type { HistoryRow } from './queries-history.ts'
import { observedOf } from '@rodykle/domain'

type State = NonNullable<HistoryRow['after']>

function textIn(state: HistoryRow['after'], field: string): string | null {
  const text = state?.[field]
  return typeof text === 'string' && text !== '' ? text : null
}

/** The trail keeps a value as its cell held it. */
function toldValue(state: State): ToldValue {
  const { state: observed, value = null, reason = null } = state as Parameters<typeof observedOf>[0]
  const told: ObservedAtRest = observed === undefined ? { state: 'not-reported' } : observedOf({ state: observed, value, reason })
  return { observed: told, comment: textIn(state, 'comment'), denominatorReason: textIn(state, 'denominatorReason') }
}

/** An import for the department writes a value and accepts it at once. */
function savedFacts(before: State, after: State, file: string | null): ValueFact[] {
  const saved: ValueFact = { kind: 'save', before: toldValue(before), after: toldValue(after), file }
  return after.standing === 'accepted' && before.standing !== 'accepted' ? [saved, { kind: 'accept' }] : [saved]
}

/** What an entry of the trail says of the value; nothing where it is about something else of it. */
export function factsOf({ action, before, after, requestId }: HistoryRow, files: ReadonlyMap<string, string>): ValueFact[] {
  switch (action) {
    case 'actual.save': return savedFacts(before ?? {}, after ?? {}, requestId === null ? null : files.get(requestId) ?? null)
    case 'actual.accept':
    case 'submission.accept': return [{ kind: 'accept' }]
    case 'submission.submit': return [{ kind: 'submit' }]
    case 'actual.return': return [{ kind: 'return', reason: textIn(after, 'returnReason') ?? '' }]
    case 'actual.reopen': return [{ kind: 'reopen', reason: textIn(after, 'returnReason') ?? '' }]
    case 'actual.give-denominator': return [{ kind: 'denominator', known: textIn(after, 'expectedDenominator'), source: textIn(after, 'denominatorSource') }]
    case 'evidence.add': return [{ kind: 'evidence-add', name: textIn(after, 'name') ?? '' }]
    case 'evidence.remove': return [{ kind: 'evidence-remove', name: textIn(before, 'name') ?? '' }]
    default: return []
  }
}
