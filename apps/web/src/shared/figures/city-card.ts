import type { UnitFold } from '@rodykle/domain'
import type { FigureCard } from './figure-words.ts'
import { foldedKind } from '@rodykle/domain'

/** How the city's figure of an indicator is written: units' counts, dates and answers can fold into a percent of units. */
export function cityCard({ valueKind, unitOfMeasurement, unitFold }: FigureCard & { unitFold: UnitFold }): FigureCard {
  return foldedKind(unitFold, valueKind) === 'ratio' ? { valueKind: 'ratio', unitOfMeasurement: 'percent' } : { valueKind, unitOfMeasurement }
}
