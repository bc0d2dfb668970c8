import type { Cell } from '../cell.ts'
import { shiftedDecimal, storedDecimal } from '../decimal.ts'
import { TableFileError } from '../faults.ts'
import { ownedText } from '../owned-text.ts'
import { attributeOf } from '../xml/text.ts'

function decimalOf(attributes: string): string {
  const stored = attributeOf(attributes, 'office:value') ?? ''
  const decimal = storedDecimal(stored)
  if (decimal === null)
    throw new TableFileError('broken', { reason: 'number', value: stored.slice(0, 40) })
  return decimal
}

function textCell(text: string): Cell {
  return text === '' ? null : ownedText(text)
}

/** The cell of `<table:table-cell …>` with the text shown in it. A time of day is what it shows. */
export function cellValue(attributes: string, text: string): Cell {
  if (attributeOf(attributes, 'calcext:value-type') === 'error')
    return { error: text }
  switch (attributeOf(attributes, 'office:value-type')) {
    case 'float':
    case 'currency':
      return { number: decimalOf(attributes) }
    case 'percentage':
      return { percent: shiftedDecimal(decimalOf(attributes), 2) ?? '' }
    case 'date': {
      const date = attributeOf(attributes, 'office:date-value') ?? ''
      return /^\d{4}-\d{2}-\d{2}/.test(date) ? { date: date.slice(0, 10) } : textCell(text)
    }
    case 'boolean':
      return attributeOf(attributes, 'office:boolean-value') === 'true'
    case 'string':
      return textCell(text === '' ? attributeOf(attributes, 'office:string-value') ?? '' : text)
    default:
      return textCell(text)
  }
}
