import type { UpdatePlan } from '@rodykle/contracts'
import type { TransactionContext } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import type { PlanState } from './plan-state.ts'
import { DecimalInput } from '@rodykle/contracts'
import { decimal, decimalText } from '@rodykle/domain'
import { planFields, updatePlan } from '../../plans/index.ts'
import { attempt } from './attempt.ts'
import { noteChange } from './plan-changes.ts'

const texts = ['yearlyGoal', 'learningTheme', 'councilDecision'] as const
const tolerances = ['tolerancePercentPoints', 'tolerancePercentOfPlanned'] as const

/** What a row says of the plan as a whole: the first row of an exported table does. */
export async function applyPlanFields(ctx: TransactionContext, run: ImportRun, state: PlanState, cells: PlanCells, outcome: RowOutcome): Promise<void> {
  const before = planFields(state.plan)
  const noted = outcome.changes.length
  const changes: Omit<UpdatePlan, 'version'> = {}
  for (const field of texts) {
    const text = cells.text(field, 4000)
    if (text !== null)
      changes[field] = text
    noteChange(outcome, cells, field, before[field], text ?? before[field])
  }
  for (const field of tolerances) {
    const number = cells.decimal(field)
    if (number === null)
      continue
    if (number.startsWith('-') || !DecimalInput.safeParse(number).success)
      cells.complain('number-too-long', field, { given: number.slice(0, 100) })
    else
      changes[field] = decimalText(decimal(number))
    noteChange(outcome, cells, field, before[field], changes[field] ?? before[field])
  }
  if (outcome.changes.length === noted || cells.problems.length > 0)
    return
  const after = await attempt(run, cells, () => updatePlan(ctx, state.plan.id, { ...changes, version: state.plan.version }))
  if (after !== null)
    state.plan = { ...state.plan, ...changed(changes), version: after.version }
}

/** Only the fields that a row said. */
function changed(changes: Omit<UpdatePlan, 'version'>) {
  const fields = [...texts, ...tolerances].flatMap(field => changes[field] === undefined ? [] : [[field, changes[field]] as const])
  return Object.fromEntries(fields) as Record<typeof texts[number] | typeof tolerances[number], string>
}
