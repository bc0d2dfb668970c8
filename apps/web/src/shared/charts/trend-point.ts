import type { GapStatus } from '@rodykle/domain'
import type { Asked } from '../explanation/use-explained.ts'

/** One period of a trend. Numbers only place the drawing; the texts are what is read. */
export interface TrendPoint {
  label: string
  /** null: no value, and the line breaks there; a missing value is not zero. */
  value: number | null
  valueText: string | null
  planned: number | null
  plannedText: string | null
  status: GapStatus
  provisional?: boolean
  /** The definition changed with this period: the line does not join it to the one before. */
  isNewDefinition?: boolean
  /** How its figure was made can be asked: of what, and by which name. */
  explained?: { asked: Asked, name: string }
}
