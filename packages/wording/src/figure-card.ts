import type { Measure, UnitFold, UnitOfMeasurement, ValueKind } from '@rodykle/domain'
import { foldedKind } from '@rodykle/domain'

/** What of an indicator's card decides how its figures are written. */
export interface FigureCard {
  valueKind: ValueKind
  unitOfMeasurement: UnitOfMeasurement
}

/** Whether differences of this indicator are written as percentage points. */
export function writtenAs(card: FigureCard): Measure {
  return card.unitOfMeasurement === 'percent' ? 'percent' : 'number'
}

/** How the city's figure of an indicator is written: units' counts, dates and answers can fold into a percent of units. */
export function cityCard({ valueKind, unitOfMeasurement, unitFold }: FigureCard & { unitFold: UnitFold }): FigureCard {
  return foldedKind(unitFold, valueKind) === 'ratio' ? { valueKind: 'ratio', unitOfMeasurement: 'percent' } : { valueKind, unitOfMeasurement }
}
