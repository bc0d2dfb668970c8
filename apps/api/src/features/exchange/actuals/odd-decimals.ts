import type { ActualFieldName } from '@rodykle/contracts'
import type { DecimalText } from '@rodykle/domain'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenValue } from './group-rows.ts'
import { cellOf } from '../table/given-table.ts'
import { numberOf } from '../table/read-cell.ts'

/** The columns whose numbers are siblings of one another within an indicator. */
const numberFields = ['numerator', 'denominator', 'value', 'weight'] as const
export type NumberField = typeof numberFields[number]

interface Decimals {
  /** Numbers with one decimal or none. */
  few: number
  more: number
}

export interface DecimalHabits {
  /** How many decimals the siblings of a number that falls out of line have at most; null for a number like the others. */
  oddAmong: (targetId: string, field: NumberField, decimals: number) => number | null
}

/**
 * "84,017" among numbers with one decimal is hardly a measurement: a footnote's number has stuck to 84,0, or a thousand was meant. How many
 * decimals the numbers of each indicator have shows which fall out of line.
 */
export function decimalHabits(table: GivenTable<ActualFieldName>, values: readonly GivenValue[]): DecimalHabits {
  const habits = new Map<string, Decimals & { most: number }>()
  for (const { subject, rows } of values) {
    for (const row of rows) {
      for (const field of numberFields) {
        const cell = cellOf(table, row, field)
        const given = cell === null ? null : numberOf(cell)
        if (given === null)
          continue
        const key = `${subject.target.id}${field}`
        const habit = habits.get(key) ?? { few: 0, more: 0, most: 0 }
        habits.set(key, habit)
        if (given.decimals <= 1) {
          habit.few += 1
          habit.most = Math.max(habit.most, given.decimals)
        }
        else {
          habit.more += 1
        }
      }
    }
  }
  return {
    oddAmong(targetId, field, decimals) {
      const habit = habits.get(`${targetId}${field}`)
      const isOdd = habit !== undefined && decimals === 3 && habit.few > 0 && (habit.more === 1 || habit.more * 10 <= habit.few)
      return isOdd ? habit.most : null
    },
  }
}

/** What "84,017" may have been meant as: just that, 84,0, or 84 017. */
export function readingsOf(text: DecimalText, siblingDecimals: number): DecimalText[] {
  const [whole = '', fraction = ''] = text.split('.')
  const kept = fraction.slice(0, siblingDecimals).replace(/0+$/, '')
  return [...new Set([kept === '' ? whole : `${whole}.${kept}`, `${whole}${fraction}`.replace(/^(-?)0+(?=\d)/, '$1'), text])]
}
