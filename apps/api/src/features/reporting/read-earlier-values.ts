import type { EarlierValue, EarlierValues } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { PreviousRow } from './queries-previous.ts'
import { assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readBenchmarks } from '../figures/index.ts'
import { subjectOf } from './permissions.ts'
import { readCell } from './queries-cells.ts'
import { readPreviousOfCell, readYearBeforeOfCell } from './queries-previous.ts'
import { findSubmissionOf } from './queries-submissions.ts'
import { previousOf } from './submission-cell.ts'

/** What the unit has reported of the same before: lately, and at the same time of the year before. */
export async function readEarlierValues(ctx: Context, actualId: string): Promise<EarlierValues> {
  const row = await findSubmissionOf(ctx, actualId)
  const cell = await readCell(ctx, actualId)
  if (row === null || cell === null)
    throw new NotFoundError('actual')
  assertReach(ctx, 'submission:read', subjectOf(row), 'actual')
  const rows = [(await readPreviousOfCell(ctx, actualId)).get(actualId), (await readYearBeforeOfCell(ctx, actualId)).get(actualId)]
  const benchmarks = await readBenchmarks(ctx, { indicatorIds: [cell.indicator.id], periodIds: rows.flatMap(found => found?.periodId ?? []) })
  const told = (found: PreviousRow | undefined): EarlierValue | null => found === undefined ? null : previousOf(found, cell, benchmarks)
  const [latest, yearBefore] = [told(rows[0]), told(rows[1])]
  return { latest, lastYear: yearBefore }
}
