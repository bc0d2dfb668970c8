import type { CreateIndicator, IndicatorCard, PlanFieldName } from '@rodykle/contracts'
import type { ValueKind } from '@rodykle/domain'
import type { TargetWork } from './apply-target.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import type { GivenCard } from './read-card.ts'
import { isDeepStrictEqual } from 'node:util'
import { hasValues, updateIndicator } from '../../plans/index.ts'
import { attempt } from './attempt.ts'
import { shownCardField } from './note-demand.ts'
import { readCard } from './read-card.ts'

/** Which column says each field of the card. Of which total it is a part is said once all rows are there. */
const columnOf: Readonly<Record<keyof Omit<CreateIndicator, 'code' | 'totalCode'>, PlanFieldName>> = {
  name: 'indicator',
  unitOfMeasurement: 'unitOfMeasurement',
  base: 'base',
  unitFold: 'unitFold',
  periodFold: 'periodFold',
  valueKind: 'valueKind',
  numeratorWording: 'numeratorWording',
  denominatorWording: 'denominatorWording',
  definition: 'definition',
  dataSource: 'dataSource',
  reachedWhen: 'reachedWhen',
  evidenceHint: 'evidenceHint',
  countsPersons: 'countsPersons',
  conditions: 'conditions',
  parts: 'parts',
}
const cardFields = Object.keys(columnOf) as (keyof typeof columnOf)[]

/** Where one of these changes, values before and after may no longer be comparable: a person has to say. */
const defining: readonly (keyof typeof columnOf)[] = ['definition', 'numeratorWording', 'denominatorWording', 'base', 'unitOfMeasurement', 'conditions', 'parts']

/** Changes a lasting indicator's card to what a row says of it. */
export async function applyCard({ ctx, run }: TargetWork, cells: PlanCells, card: IndicatorCard, outcome: RowOutcome): Promise<void> {
  const given = readCard(cells)
  const changed = cardFields.filter(field => given[field] !== undefined && !isDeepStrictEqual(given[field], card[field]))
  if (changed.length === 0 || cells.problems.length > 0)
    return
  for (const field of changed)
    outcome.changes.push({ field: columnOf[field], column: cells.column(columnOf[field]), old: shownCardField(card[field], field, run.language), new: shownCardField(given[field], field, run.language) })
  const isRedefined = changed.some(field => defining.includes(field)) && await hasValues(ctx, card.id) ? askRedefined(run, cells, card) : false
  if (isRedefined === null)
    return
  const changes = Object.fromEntries(changed.map(field => [field, given[field]]))
  await attempt(run, cells, () => updateIndicator(ctx, card.id, { ...changes, version: card.version, definitionChanged: isRedefined }))
}

/** Null while nobody has said. */
function askRedefined(run: TargetWork['run'], cells: PlanCells, { code, name }: IndicatorCard): boolean | null {
  const answer = run.questions.ask({
    key: `definition:${code}`,
    column: cells.column('definition'),
    given: `${code} ${name}`,
    sentence: run.words.say('question.definition', { code }),
    candidates: (['reworded', 'redefined'] as const).map(value => ({ value, label: run.words.say(`question.${value}`) })),
  }, cells.row)
  cells.isAsked ||= answer === null
  return answer === null ? null : answer === 'redefined'
}

/** How values of a new indicator are given, where the row does not say: a percent by its fraction, a text in words, everything else as a number. */
function usualKind({ unitOfMeasurement }: GivenCard): ValueKind {
  switch (unitOfMeasurement) {
    case 'percent': return 'ratio'
    case 'text': return 'narrative'
    case 'completion': return 'done'
    default: return 'number'
  }
}

/** The card of an indicator that nobody has defined yet; null once the row's problems say what is missing. */
export function newCard(cells: PlanCells, code: string, given: GivenCard): CreateIndicator | null {
  const valueKind = given.valueKind ?? usualKind(given)
  const required = ['name', 'unitOfMeasurement', 'unitFold', 'periodFold', ...valueKind === 'ratio' ? ['base' as const] : []] as const
  for (const field of required) {
    if (given[field] === undefined && !cells.problems.some(({ column }) => column === cells.column(columnOf[field])))
      cells.complain('required', columnOf[field])
  }
  const { name, unitOfMeasurement, unitFold, periodFold } = given
  if (name === undefined || unitOfMeasurement === undefined || unitFold === undefined || periodFold === undefined)
    return null
  return {
    code,
    name,
    unitOfMeasurement,
    unitFold,
    periodFold,
    valueKind,
    base: given.base ?? null,
    numeratorWording: given.numeratorWording ?? null,
    denominatorWording: given.denominatorWording ?? null,
    definition: given.definition ?? '',
    dataSource: given.dataSource ?? '',
    reachedWhen: given.reachedWhen ?? '',
    evidenceHint: given.evidenceHint ?? '',
    countsPersons: given.countsPersons ?? false,
    conditions: given.conditions ?? [],
    parts: given.parts ?? [],
    totalCode: null,
  }
}
