import type { Cell } from '../cell.ts'
import type { NumberLook } from './number-format.ts'
import type { DateSystem } from './serial-date.ts'
import { shiftedDecimal, storedDecimal } from '../decimal.ts'
import { TableFileError } from '../faults.ts'
import { dateOfSerial } from './serial-date.ts'

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[]
  looks: readonly NumberLook[]
  dateSystem: DateSystem
}

function numberCell(text: string, look: NumberLook, dateSystem: DateSystem): Cell {
  const decimal = storedDecimal(text)
  if (decimal === null)
    throw new TableFileError('broken', { reason: 'number', value: text.slice(0, 40) })
  if (look === 'percent')
    return { percent: shiftedDecimal(decimal, 2) ?? decimal }
  const date = look === 'date' ? dateOfSerial(Number(text), dateSystem) : null
  return date === null ? { number: decimal } : { date }
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)]
  if (text === undefined)
    throw new TableFileError('broken', { reason: 'missing text' })
  return text
}

function textCell(text: string): Cell {
  return text === '' ? null : text
}

/** The cell of `<c t=… s=…>`; `raw` is the text of its value, already without escapes when it stands inline. */
export function cellValue(type: string, style: number, raw: string, context: CellContext): Cell {
  if (type === 'str' || type === 'inlineStr')
    return textCell(raw)
  const value = raw.trim()
  if (value === '')
    return null
  switch (type) {
    case 's':
      return textCell(sharedString(value, context.strings))
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return { error: value }
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { date: value.slice(0, 10) } : value
    default:
      return numberCell(value, context.looks[style] ?? 'plain', context.dateSystem)
  }
}
