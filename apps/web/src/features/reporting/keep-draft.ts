import type { SubmissionCell } from '@rodykle/contracts'
import type { CellDraft } from './cell-draft.ts'
import { formatDecimal } from '../../shared/format.ts'
import { isBlank, isKnownDenominator } from './read-draft.ts'

/** Events that were just saved get their ids, so that changing one later changes that one; what is typed stays as it is typed. */
export function withIdsOf(draft: CellDraft, { observed }: Pick<SubmissionCell, 'observed'>): CellDraft {
  if (draft.value.kind !== 'events' || observed.state !== 'reported' || observed.value.kind !== 'events')
    return draft
  const given = new Set(draft.value.events.flatMap(({ id }) => id ?? []))
  const fresh = observed.value.events.filter(({ id }) => id !== undefined && !given.has(id))
  const events = draft.value.events.map((event) => {
    const at = event.id === undefined ? fresh.findIndex(({ date, title }) => date === event.date && title === event.title.trim()) : -1
    const [saved] = at === -1 ? [] : fresh.splice(at, 1)
    return saved === undefined ? event : { ...event, id: saved.id }
  })
  return { ...draft, value: { ...draft.value, events } }
}

/** The denominator that another party knows, with nothing to explain. */
export function backToKnown({ value }: CellDraft): Partial<CellDraft> {
  return value.kind === 'ratio' && value.known
    ? { value: { ...value, denominator: formatDecimal(value.known) }, denominatorReason: null }
    : { denominatorReason: null }
}

/** What another party has come to know meanwhile. What was typed stays; only where nothing was, its number is filled in. */
export function withKnown(draft: CellDraft, { expectedDenominator: known }: Pick<SubmissionCell, 'expectedDenominator'>): CellDraft {
  const { value } = draft
  if (value.kind !== 'ratio' || (value.known ?? null) === known)
    return draft
  return { ...draft, value: isBlank(value) ? { ...value, known, denominator: known === null ? null : formatDecimal(known) } : { ...value, known } }
}

/** Whether the person counts of another number than the known one, or is about to. */
export function isOfOwnDenominator({ value, absence, denominatorReason = null }: CellDraft): boolean {
  return value.kind === 'ratio' && Boolean(value.known) && absence === null && (denominatorReason !== null || (value.denominator !== null && !isKnownDenominator(value)))
}
