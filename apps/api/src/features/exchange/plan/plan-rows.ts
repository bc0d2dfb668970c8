import type { PlanFieldName } from '@rodykle/contracts'
import type { PlanCells } from './plan-cells.ts'

export const levels = ['priority', 'task', 'measure'] as const
export type Level = typeof levels[number]

/** A priority, task or measure as a row names it: by code, by title, or both. */
export interface GivenLevel {
  level: Level
  code: string | null
  title: string | null
}

const codeFields = { priority: 'priorityCode', task: 'taskCode', measure: 'measureCode' } as const satisfies Record<Level, PlanFieldName>

/** "II.8.1 Susitarimai" says its code in one cell with its title; of a priority "II. Pasiekimai" or "II prioritetas. Pasiekimai" does. */
const codeBefore: Readonly<Record<Level, RegExp>> = {
  priority: /^([IVXLC]{1,7}|\d{1,3})(?:\.| prioritetas\.?) +(\S.*)$/is,
  task: /^((?:[IVXLC]{1,7}|\d{1,3})(?:\.\d{1,3})+)\.? +(\S.*)$/is,
  measure: /^((?:[IVXLC]{1,7}|\d{1,3})(?:\.\d{1,3})+)\.? +(\S.*)$/is,
}

/** What a row says of a level; null where its cells are empty, as below a merged one. */
export function givenLevel(cells: PlanCells, level: Level): GivenLevel | null {
  const code = cells.text(codeFields[level], 40)
  const title = cells.text(level, 340)
  if (code === null && title === null)
    return null
  const [, before, after] = code === null && title !== null ? codeBefore[level].exec(title) ?? [] : []
  return { level, code: code ?? before ?? null, title: after ?? title }
}

export function codeField(level: Level): PlanFieldName {
  return codeFields[level]
}
