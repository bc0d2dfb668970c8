import type { PlanCells } from './plan-cells.ts'
import { dateOf, writtenIn } from '../table/read-cell.ts'
import { givenLevel, levels } from './plan-rows.ts'

/** What a file says beside a measure; what no row of it says is left out. */
export interface MeasureFacts {
  responsible?: string[]
  deadline?: string
  fundingTags?: string[]
  sourceText?: string
}

/**
 * A paper plan says who is responsible beside each indicator, and a measure has several: all of them together are the measure's. Answers the
 * facts of the measure each row stands under. Two deadlines of one measure cannot both be meant.
 */
export function measureFacts(rows: readonly PlanCells[]): Map<PlanCells, MeasureFacts> {
  const groups: PlanCells[][] = []
  let before = ''
  for (const cells of rows) {
    const given = levels.map(level => givenLevel(cells, level))
    const key = given.some(level => level !== null) ? JSON.stringify(given[2] ?? given) : before
    if (key !== before || groups.length === 0)
      groups.push([])
    groups.at(-1)?.push(cells)
    before = key
  }
  return new Map(groups.flatMap((group) => {
    const facts = factsOf(group)
    return group.map(cells => [cells, facts] as const)
  }))
}

function factsOf(group: readonly PlanCells[]): MeasureFacts {
  const [responsible, fundingTags, sourceTexts] = [union(group, 'responsible'), union(group, 'funding'), [...new Set(group.flatMap(cells => cells.text('sourceText', 4000) ?? []))]]
  const deadlines = group.flatMap((cells) => {
    const written = writtenIn(cells.cell('deadline'))
    const date = dateOf(cells.cell('deadline'))
    if (date === null && written !== '')
      cells.complain('not-a-date', 'deadline', { given: written.slice(0, 100) })
    return date === null ? [] : [{ date, cells }]
  })
  const [first] = deadlines
  for (const { date, cells } of deadlines) {
    if (date !== first?.date)
      cells.complain('row-repeated', 'deadline', { other: first?.cells.row ?? cells.row })
  }
  return {
    ...(responsible.length > 0 && { responsible }),
    ...(fundingTags.length > 0 && { fundingTags }),
    ...(first !== undefined && { deadline: first.date }),
    ...(sourceTexts.length > 0 && { sourceText: sourceTexts.join('\n') }),
  }
}

function union(group: readonly PlanCells[], field: 'responsible' | 'funding'): string[] {
  return [...new Set(group.flatMap(cells => cells.lines(field) ?? []))]
}
