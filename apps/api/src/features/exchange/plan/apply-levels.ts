import type { PlanFieldName } from '@rodykle/contracts'
import type { TransactionContext } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { MeasureFacts } from './measure-facts.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import type { GivenLevel, Level } from './plan-rows.ts'
import type { PlanState } from './plan-state.ts'
import { createMeasure, createPriority, createTask, updateMeasure, updatePriority, updateTask } from '../../plans/index.ts'
import { sameName } from '../table/fold-text.ts'
import { attempt } from './attempt.ts'
import { noteChange } from './plan-changes.ts'
import { codeField, givenLevel, levels } from './plan-rows.ts'

/** Where the rows stand: each level continues the one above while its cells are empty. */
export type Standing = Record<Level, string | null>

interface Item { id: string, code: string, title: string }

const parentOf = { task: 'priority', measure: 'task' } as const

function itemsOf(state: PlanState, level: Level): Map<string, Item> {
  return level === 'priority' ? state.priorities : level === 'task' ? state.tasks : state.measures
}

function parentIdOf(state: PlanState, level: Level, id: string): string | null {
  if (level === 'priority')
    return null
  const item = level === 'task' ? [...state.tasks.values()].find(task => task.id === id)?.priorityId : [...state.measures.values()].find(measure => measure.id === id)?.taskId
  return item ?? null
}

/** Goes down from priority to measure, making what is new and changing what a row says otherwise. Answers where the row stands; null where that cannot be known. */
export async function applyLevels(ctx: TransactionContext, run: ImportRun, state: PlanState, cells: PlanCells, standing: Standing, outcome: RowOutcome): Promise<boolean> {
  for (const level of levels) {
    const given = givenLevel(cells, level)
    if (given === null)
      continue
    const item = findItem(state, given, standing)
    const id = item === null ? await makeItem(ctx, run, state, cells, given, standing, outcome) : await keepItem(ctx, run, state, cells, given, item, standing, outcome)
    if (id === null)
      return false
    standing[level] = id
    for (const below of levels.slice(levels.indexOf(level) + 1))
      standing[below] = null
    if (level !== 'priority' && item !== null)
      standUnder(state, level, id, standing)
  }
  return true
}

/** A paper table without a column of priorities still says them, by what its tasks stand under. */
function standUnder(state: PlanState, level: Exclude<Level, 'priority'>, id: string, standing: Standing): void {
  const parent = parentOf[level]
  standing[parent] ??= parentIdOf(state, level, id)
  if (parent === 'task' && standing.task !== null)
    standUnder(state, 'task', standing.task, standing)
}

function findItem(state: PlanState, { level, code, title }: GivenLevel, standing: Standing): Item | null {
  const items = itemsOf(state, level)
  if (code !== null)
    return items.get(sameName(code)) ?? null
  const parentId = level === 'priority' ? null : standing[parentOf[level]]
  const named = [...items.values()].filter(item => sameName(item.title) === sameName(title ?? '') && (parentId === null || parentIdOf(state, level, item.id) === parentId))
  const [only] = named
  return named.length === 1 ? only ?? null : null
}

async function makeItem(ctx: TransactionContext, run: ImportRun, state: PlanState, cells: PlanCells, given: GivenLevel, standing: Standing, outcome: RowOutcome): Promise<string | null> {
  const { level, code, title } = given
  const parentId = level === 'priority' ? state.plan.id : standing[parentOf[level]]
  const missing: [PlanFieldName, unknown][] = [[codeField(level), code], [level, title], ...level === 'priority' ? [] : [[parentOf[level], parentId] as [PlanFieldName, unknown]]]
  for (const [field, value] of missing) {
    if (value === null)
      cells.complain('required', field)
  }
  if (code === null || title === null || parentId === null)
    return null
  const made = await attempt(run, cells, () => create(ctx, level, { code, title, parentId }, fieldsOf(cells, state)))
  if (made === null)
    return null
  outcome.isNew = true
  noteChange(outcome, cells, level, null, `${code} ${title}`)
  remember(state, level, { ...made, ...fieldsOf(cells, state) }, parentId)
  state.seen.set(`${level} ${sameName(code)}`, { row: cells.row, title })
  return made.id
}

function create(ctx: TransactionContext, level: Level, { code, title, parentId }: { code: string, title: string, parentId: string }, { aim, ...fields }: ReturnType<typeof fieldsOf>): Promise<Item> {
  switch (level) {
    case 'priority': return createPriority(ctx, { planId: parentId, code, title: title.slice(0, 300), aim: aim ?? '' })
    case 'task': return createTask(ctx, { priorityId: parentId, code, title })
    case 'measure': return createMeasure(ctx, { taskId: parentId, code, title, responsible: fields.responsible ?? [], deadline: fields.deadline ?? null, fundingTags: fields.fundingTags ?? [], sourceText: fields.sourceText ?? '' })
  }
}

function remember(state: PlanState, level: Level, item: Item & ReturnType<typeof fieldsOf>, parentId: string): void {
  const { id, code, title, aim, responsible, deadline, fundingTags, sourceText } = item
  const key = sameName(code)
  switch (level) {
    case 'priority': return void state.priorities.set(key, { id, code, title, planId: parentId, position: -1, aim: aim ?? '' })
    case 'task': return void state.tasks.set(key, { id, code, title, priorityId: parentId, position: -1 })
    case 'measure': return void state.measures.set(key, { id, code, title, taskId: parentId, position: -1, responsible: responsible ?? [], deadline: deadline ?? null, fundingTags: fundingTags ?? [], sourceText: sourceText ?? '' })
  }
}

/** What stands beside a measure or a priority. */
function fieldsOf(cells: PlanCells, state: PlanState): MeasureFacts & { aim?: string } {
  const aim = cells.text('aim', 4000)
  return { ...state.facts.get(cells), ...(aim !== null && { aim }) }
}

async function keepItem(ctx: TransactionContext, run: ImportRun, state: PlanState, cells: PlanCells, given: GivenLevel, item: Item, standing: Standing, outcome: RowOutcome): Promise<string | null> {
  const { level } = given
  const title = given.title ?? item.title
  const stoodUnder = level === 'priority' ? null : standing[parentOf[level]]
  if (stoodUnder !== null && parentIdOf(state, level, item.id) !== stoodUnder) {
    cells.complain('code-elsewhere', codeField(level), { given: item.code, place: item.title })
    return null
  }
  const key = `${level} ${sameName(item.code)}`
  const before = state.seen.get(key)
  if (before !== undefined && given.title !== null && before.title !== title) {
    cells.complain('row-repeated', level, { other: before.row })
    return null
  }
  state.seen.set(key, before ?? { row: cells.row, title })
  await update(ctx, run, state, cells, level, item, title, outcome)
  return item.id
}

async function update(ctx: TransactionContext, run: ImportRun, state: PlanState, cells: PlanCells, level: Level, item: Item, title: string, outcome: RowOutcome): Promise<void> {
  const noted = outcome.changes.length
  const { aim, responsible, deadline, fundingTags, sourceText } = fieldsOf(cells, state)
  noteChange(outcome, cells, level, item.title, title)
  switch (level) {
    case 'priority': {
      const priority = state.priorities.get(sameName(item.code))
      if (priority === undefined)
        return
      noteChange(outcome, cells, 'aim', priority.aim, aim ?? priority.aim)
      if (outcome.changes.length > noted && await attempt(run, cells, () => updatePriority(ctx, item.id, { title, ...(aim !== undefined && { aim }) })) !== null)
        state.priorities.set(sameName(item.code), { ...priority, title, aim: aim ?? priority.aim })
      return
    }
    case 'task':
      if (outcome.changes.length > noted && await attempt(run, cells, () => updateTask(ctx, item.id, { title })) !== null)
        item.title = title
      return
    case 'measure': {
      const measure = state.measures.get(sameName(item.code))
      if (measure === undefined)
        return
      const after = { title, responsible: responsible ?? measure.responsible, deadline: deadline ?? measure.deadline, fundingTags: fundingTags ?? measure.fundingTags, sourceText: sourceText ?? measure.sourceText }
      noteChange(outcome, cells, 'responsible', measure.responsible.join('; '), after.responsible.join('; '))
      noteChange(outcome, cells, 'deadline', measure.deadline, after.deadline)
      noteChange(outcome, cells, 'funding', measure.fundingTags.join('; '), after.fundingTags.join('; '))
      noteChange(outcome, cells, 'sourceText', measure.sourceText, after.sourceText)
      if (outcome.changes.length > noted && await attempt(run, cells, () => updateMeasure(ctx, item.id, after)) !== null)
        state.measures.set(sameName(item.code), { ...measure, ...after })
    }
  }
}
