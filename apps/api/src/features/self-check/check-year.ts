import type { YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { Findings } from './findings.ts'
import type { CheckedPeriod } from './queries-cells.ts'
import { figureBases } from '@rodykle/domain'
import { tallyYears } from '../figures/index.ts'
import { readFoldedYear } from '../gaps/index.ts'
import { differing } from './check-fold.ts'

/**
 * The sums of a year's statistics with what is settled and what may still come, each under its own name. The only value of a sole unit
 * is left out: where the database adds a year up, nobody asks for it.
 */
function flat({ statistics: { sole: _, ...sums }, pool, completeUnits }: YearStatistics): Record<string, unknown> {
  return { ...sums, completeUnits, ...Object.fromEntries(Object.entries(pool).map(([name, value]) => [`open-${name}`, value])) }
}

/** Every fold of a plan's year. Target by target, so that a country's cells need not be in memory together. */
export async function checkYear(ctx: Context, { planId, periods }: { planId: string, periods: readonly CheckedPeriod[] }, findings: Findings): Promise<void> {
  const [first] = periods
  if (first === undefined || findings.brokenYears.has(first.year))
    return
  const { year, tolerance } = first
  for (const basis of figureBases) {
    const { targets, folded, years } = await readFoldedYear(ctx, { planId, year, tolerance, periods: [...periods] }, { basis })
    for (const target of folded) {
      findings.checkedFigures += 1
      const stored = years.get(target.targetId)
      const [derived] = await tallyYears(ctx, { planId, targets: [target], basis })
      const card = targets.find(({ targetId }) => targetId === target.targetId)
      const place = { year, period: null, target: { id: target.targetId, code: card?.code ?? '', indicator: card?.indicator.name ?? '' }, unit: null, basis }
      findings.add(differing('year-fold', stored === undefined ? {} : flat(stored), derived === undefined ? {} : flat(derived[1])).map(found => ({ ...found, ...place })))
    }
  }
}
