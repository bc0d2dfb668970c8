import type { IndicatorCard } from '@rodykle/contracts'
import type { TargetWork } from './apply-target.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import { fitsTotal } from '@rodykle/domain'
import { readIndicators, updateIndicator } from '../../plans/index.ts'
import { sameName } from '../table/fold-text.ts'
import { attempt } from './attempt.ts'
import { noteChange } from './plan-changes.ts'

/** A row once everything else it says has been done. */
export interface AppliedRow {
  cells: PlanCells
  outcome: RowOutcome
}

/** Says of which totals indicators are parts. After all rows, as a total can stand below its parts. */
export async function applyTotals(work: TargetWork, rows: readonly AppliedRow[]): Promise<void> {
  const saying = rows.filter(({ cells }) => cells.text('totalCode', 40) !== null && cells.problems.length === 0 && !cells.isAsked)
  if (saying.length === 0)
    return
  const cards = new Map((await readIndicators(work.ctx)).map(card => [sameName(card.code), card]))
  for (const row of saying)
    await applyTotal(work, row, cards)
}

async function applyTotal({ ctx, run, state }: TargetWork, { cells, outcome }: AppliedRow, cards: ReadonlyMap<string, IndicatorCard>): Promise<void> {
  const given = cells.text('totalCode', 40) ?? ''
  const targetCode = cells.text('targetCode', 40)
  const code = cells.text('indicatorCode', 40) ?? [...state.targets.values()].find(target => target.code === targetCode)?.indicator.code ?? targetCode ?? ''
  const [card, total] = [cards.get(sameName(code)), cards.get(sameName(given)) ?? null]
  if (card === undefined)
    return
  if (total === null || !fitsTotal(card, total))
    return cells.complain('total-unfit', 'totalCode', { given })
  if (total.code === card.totalCode)
    return
  noteChange(outcome, cells, 'totalCode', card.totalCode, total.code)
  await attempt(run, cells, () => updateIndicator(ctx, card.id, { totalCode: total.code, version: card.version }))
}
