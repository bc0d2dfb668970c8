import type { Cell } from '../cell.ts'
import type { NumberLook } from './number-format.ts'
import type { DateSystem } from './serial-date.ts'
import { shiftedDecimal, storedDecimal } from '../decimal.ts'
import { TableFileError } from '../faults.ts'
import { ownedText } from '../owned-text.ts'
import { dateOfSerial } from './serial-date.ts'

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[]
  looks: readonly NumberLook[]
  dateSystem: DateSystem
  /** Numbers already met, by look and stored text: tables repeat themselves, and one cell in many places is one object. */
  numbers: Readonly<Record<NumberLook, Map<string, Cell>>>
}

const mostKept = 50_000

export function noNumbersYet(): CellContext['numbers'] {
  return { plain: new Map(), percent: new Map(), date: new Map() }
}

function numberCell(text: string, look: NumberLook, { numbers, dateSystem }: CellContext): Cell {
  const known = numbers[look].get(text)
  if (known !== undefined)
    return known
  const cell = newNumberCell(text, look, dateSystem)
  if (numbers[look].size < mostKept)
    numbers[look].set(text, cell)
  return cell
}

function newNumberCell(text: string, look: NumberLook, dateSystem: DateSystem): Cell {
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
    return textCell(ownedText(raw))
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
      return numberCell(value, context.looks[style] ?? 'plain', context)
  }
}
