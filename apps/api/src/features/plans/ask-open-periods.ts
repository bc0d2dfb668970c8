import type { TransactionContext } from '../../platform/context.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { askCells, readPeriods, withdrawCells } from '../periods/index.ts'

/** What a target asks since it changed is asked in every open period; whom it no longer asks is let go, unless they have answered. */
export async function askInOpenPeriods(ctx: TransactionContext, planId: string, targetId: string): Promise<{ withdrawn: number, asked: number }> {
  const changed = { withdrawn: 0, asked: 0 }
  for (const period of await readPeriods(ctx, planId)) {
    // Of one that is upcoming, whoever went ahead is asked.
    if (period.state === 'closed')
      continue
    const days = await readDays(ctx, period.id)
    changed.withdrawn += await withdrawCells(ctx, period, [targetId])
    changed.asked += (await askCells(ctx, period, [targetId])).cells
    await tellDays(ctx, period.id, days)
  }
  return changed
}
