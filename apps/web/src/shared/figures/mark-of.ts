import type { DecimalText, Judgement } from '@rodykle/domain'
import type { PlannedRange } from '../ui/mark-geometry.ts'
import type { FigureCard } from './figure-words.ts'
import { measureOf } from './figure-words.ts'

/** What UiMark draws of a judgement. */
export interface DrawnMark {
  achieved: number | null
  planned: number | PlannedRange | null
  max: number | undefined
}

/** Floats are good enough for a drawing, and only for a drawing: judging is done on exact decimals before. */
const drawn = (value: DecimalText) => Number(value)

function plannedOf({ planned }: Judgement): DrawnMark['planned'] {
  switch (planned.kind) {
    case 'number': return drawn(planned.value)
    case 'range': return { low: drawn(planned.low), high: drawn(planned.high), softMaximum: planned.softMaximum }
    case 'all-of': return planned.of
    case 'date':
    case 'none': return null
  }
}

/** The mark of a figure, or null for what has no place on a scale: a date, words, a self-rating. */
export function markOf(judgement: Judgement, card: FigureCard): DrawnMark | null {
  if (card.valueKind === 'done' || card.valueKind === 'narrative')
    return null
  const planned = plannedOf(judgement)
  const isPercent = measureOf(card) === 'percent'
  const { achieved } = judgement
  switch (achieved.kind) {
    case 'share': return { achieved: drawn(achieved.value), planned, max: 100 }
    case 'number': return { achieved: drawn(achieved.value), planned, max: isPercent ? 100 : undefined }
    case 'k-of-n': return achieved.of === 0 ? null : { achieved: achieved.met, planned: achieved.of, max: achieved.of }
    case 'absent': return { achieved: null, planned, max: isPercent && judgement.planned.kind !== 'all-of' ? 100 : undefined }
    case 'done':
    case 'not-done':
    case 'narrative':
    case 'ratings': return null
  }
}
