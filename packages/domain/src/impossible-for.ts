import type { UnitFold } from './folds.ts'
import type { ImpossibleReason } from './impossible.ts'
import type { Measured, Observed, ValueKind } from './observed.ts'
import type { UnitOfMeasurement } from './units-of-measurement.ts'
import { countableOf } from './countable-of.ts'
import { impossibleReason } from './impossible.ts'

/** Of an indicator's card, what says which values it can have. */
export interface ValueCard {
  valueKind: ValueKind
  unitOfMeasurement: UnitOfMeasurement
  base: UnitOfMeasurement | null
  unitFold: UnitFold
  conditions: readonly { code: string }[]
  parts: readonly { code: string }[]
}

type ValueOf<Kind extends Measured['kind']> = Extract<Measured, { kind: Kind }>

/** Half the conditions answered would pass for all of them met, so either all are or none. */
function checkConditions({ answers }: ValueOf<'conditions'>, { conditions }: ValueCard): ImpossibleReason | null {
  const answered = answers.map(({ condition }) => condition)
  const asked = conditions.map(({ code }) => code)
  if (new Set(answered).size < answered.length)
    return 'condition-repeated'
  if (!answered.every(code => asked.includes(code)))
    return 'condition-unknown'
  return answered.length === asked.length ? null : 'condition-missing'
}

/** A unit without a grade leaves its part out; a part nobody asked for has no reference and no name. */
function checkPartCodes({ parts }: ValueOf<'parts'>, card: ValueCard): ImpossibleReason | null {
  const asked = card.parts.map(({ code }) => code)
  return parts.every(({ part }) => asked.includes(part)) ? null : 'part-unknown'
}

function checkAgainstCard(value: Measured, card: ValueCard): ImpossibleReason | null {
  switch (value.kind) {
    case 'conditions': return checkConditions(value, card)
    case 'parts': return checkPartCodes(value, card)
    case 'number': return card.unitFold === 'weighted-mean' && value.weight === undefined ? 'weight-missing' : null
    default: return null
  }
}

/** The first reason why a cell of this indicator cannot be what it says, or null: the value by itself, and then against the card. */
export function impossibleFor(observed: Observed, card: ValueCard): ImpossibleReason | null {
  return impossibleReason(observed, card.valueKind, countableOf(card))
    ?? (observed.state === 'reported' ? checkAgainstCard(observed.value, card) : null)
}
