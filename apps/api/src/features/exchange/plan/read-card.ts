import type { CreateIndicator } from '@rodykle/contracts'
import type { PlanCells } from './plan-cells.ts'
import { measurementWords, periodFoldWords, unitFoldWords, valueKindWords } from './plan-table.ts'

/** Of an indicator's card what a row says; what it does not say stays. */
export type GivenCard = { [Field in keyof CreateIndicator]?: CreateIndicator[Field] }

export function readCard(cells: PlanCells): GivenCard {
  const given = {
    name: cells.text('indicator', 300),
    unitOfMeasurement: cells.word('unitOfMeasurement', measurementWords),
    base: cells.word('base', measurementWords),
    unitFold: cells.word('unitFold', unitFoldWords),
    periodFold: cells.word('periodFold', periodFoldWords),
    valueKind: cells.word('valueKind', valueKindWords),
    numeratorWording: cells.text('numeratorWording', 300),
    denominatorWording: cells.text('denominatorWording', 300),
    definition: cells.text('definition', 4000),
    dataSource: cells.text('dataSource', 4000),
    reachedWhen: cells.text('reachedWhen', 4000),
    evidenceHint: cells.text('evidenceHint', 4000),
    countsPersons: cells.flag('countsPersons'),
    conditions: readConditions(cells),
    parts: readParts(cells),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

const coded = /^([^:]{1,60}): ?(\S.*)$/

/** One a line: "nmpp: Aptarti patikrinimo rezultatai". */
function readConditions(cells: PlanCells): CreateIndicator['conditions'] | null {
  const lines = linesOf(cells, 'conditions')
  return lines && lines.flatMap((line) => {
    const [, code, label] = coded.exec(line) ?? []
    if (code === undefined || label === undefined || label.length > 300)
      cells.complain('unknown-word', 'conditions', { given: line.slice(0, 100), choices: 'nmpp: Aptarti patikrinimo rezultatai' })
    return code === undefined || label === undefined ? [] : [{ code, label }]
  })
}

/** One a line: "mat-4: Matematika, 4"; without a grade the comma stays last. */
function readParts(cells: PlanCells): CreateIndicator['parts'] | null {
  const lines = linesOf(cells, 'parts')
  return lines && lines.flatMap((line) => {
    const [, code, rest = ''] = coded.exec(line) ?? []
    const comma = rest.lastIndexOf(',')
    const [subject, grade] = comma < 0 ? [rest.trim(), ''] : [rest.slice(0, comma).trim(), rest.slice(comma + 1).trim()]
    const isRead = code !== undefined && subject !== '' && subject.length <= 300 && grade.length <= 40
    if (!isRead)
      cells.complain('unknown-word', 'parts', { given: line.slice(0, 100), choices: 'mat-4: Matematika, 4' })
    return isRead ? [{ code, subject, grade }] : []
  })
}

function linesOf(cells: PlanCells, field: 'conditions' | 'parts'): string[] | null {
  const text = cells.text(field, 20_000)
  return text === null ? null : text.split('\n').map(line => line.trim()).filter(line => line !== '')
}
