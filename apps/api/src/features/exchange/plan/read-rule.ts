import type { TargetKind, TargetRule } from '@rodykle/domain'
import type { Cell } from '@rodykle/spreadsheet'
import type { Comparator } from './plan-table.ts'
import { DecimalInput } from '@rodykle/contracts'
import { lastDayOfMonth } from '@rodykle/domain'
import { plainText } from '../table/fold-text.ts'
import { dateOf, monthOf, numberOf, writtenIn } from '../table/read-cell.ts'

type Statement = TargetRule extends infer Rule ? Rule extends TargetRule ? Omit<Rule, 'assumed'> : never : never

/** A target as a paper plan says it in one cell: "bent 80 proc.", "2–4", "iki 2020-09". Null where it does not say how to compare. */
const spoken: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:bent|ne mažiau kaip|ne mažiau nei|ne mažiau|mažiausiai|at least|≥|>=)(?= |\d)/i, 'at-least'],
  [/^(?:ne daugiau kaip|ne daugiau nei|ne daugiau|daugiausia|at most|≤|<=)(?= |\d)/i, 'at-most'],
  [/^(?:lygiai|tiksliai|exactly|=)(?= |\d)/i, 'exactly'],
  [/^(?:daugiau kaip|daugiau nei|daugiau už|more than|>)(?= |\d)/i, 'more-than-baseline'],
  [/^(?:kas mėnesį|every month)(?: nuo| from)?(?= |$)/i, 'every-month'],
  [/^(?:iki|by)(?= )/i, 'done-by'],
]

export function spokenTarget(cell: Cell): { comparator: Comparator, rest: Cell } | null {
  const text = plainText(writtenIn(cell))
  for (const [pattern, comparator] of spoken) {
    const match = pattern.exec(text)
    if (match !== null)
      return { comparator, rest: text.slice(match[0].length).trim() || null }
  }
  return rangeOf(text) === null ? null : { comparator: 'between', rest: cell }
}

function rangeOf(text: string): { low: string, high: string } | null {
  const [, from = '', to = ''] = /^([\d ,.]+)-([\d ,.]+?)(?: ?%| ?proc\.?)?$/.exec(plainText(text)) ?? []
  const [low, high] = [numberOf(from), numberOf(to)]
  return low === null || high === null ? null : { low: low.text, high: high.text }
}

function decimalIn(cell: Cell): string | null {
  const number = numberOf(cell)
  return number !== null && DecimalInput.safeParse(number.text).success ? number.text : null
}

function deadlineOf(cell: Cell): { date: string, precision: 'day' | 'month' } | null {
  const date = dateOf(cell)
  if (date !== null)
    return { date, precision: 'day' }
  const month = monthOf(writtenIn(cell))
  return month === null ? null : { date: lastDayOfMonth(month), precision: 'month' }
}

function monthsIn(cell: Cell): { from: string, to: string } | null {
  const [from, to, ...others] = (writtenIn(cell).match(/\d{4}[-.]\d{1,2}/g) ?? []).map(monthOf)
  return from && to && others.length === 0 ? { from, to } : null
}

/** What a target asks, by its comparison; null where the cell does not say it. */
export function readStatement(comparator: Comparator, cell: Cell): Statement | null {
  const isBlank = writtenIn(cell) === ''
  switch (comparator) {
    case 'at-least':
    case 'at-most':
    case 'exactly': {
      const planned = decimalIn(cell)
      return planned === null ? null : { kind: comparator, planned }
    }
    case 'more-than-baseline': {
      const baseline = decimalIn(cell)
      return baseline === null ? null : { kind: comparator, baseline }
    }
    case 'between':
    case 'between-soft': {
      const range = rangeOf(writtenIn(cell))
      return range && { kind: 'between', ...range, softMaximum: comparator === 'between-soft' }
    }
    case 'benchmark': {
      const series = writtenIn(cell)
      return isBlank || series.length > 120 ? null : { kind: comparator, series }
    }
    case 'done-by': {
      const deadline = deadlineOf(cell)
      return deadline && { kind: comparator, ...deadline }
    }
    case 'every-month': {
      const months = monthsIn(cell)
      return months && { kind: comparator, ...months }
    }
    case 'every-condition':
    case 'none':
    case 'narrative':
      return isBlank ? { kind: comparator } : null
  }
}

/** How the comparison of a rule is said, and its target, as `readStatement` reads them back. */
export function comparatorOf(rule: TargetRule): Comparator {
  return rule.kind === 'between' && rule.softMaximum ? 'between-soft' : rule.kind
}

/** An example of a target for each comparison, for who wrote another. */
export const exampleOf: Readonly<Record<TargetKind | 'between-soft', string>> = {
  'at-least': '80',
  'at-most': '5',
  'exactly': '100',
  'between': '2–4',
  'between-soft': '2–4',
  'benchmark': 'NMPP',
  'done-by': '2020-09-15',
  'every-month': '2020-02 – 2020-11',
  'every-condition': '–',
  'more-than-baseline': '22,3',
  'none': '–',
  'narrative': '–',
}
