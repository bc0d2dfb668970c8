import type { GapQuery } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { FigureTime } from '../figures/index.ts'
import { GapTable, YearGapTable } from '@rodykle/contracts'
import { assertReach } from '../../platform/access.ts'
import { inSnapshot } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { keptAnswers } from '../../platform/kept-answers.ts'
import { serializerOf } from '../../platform/serializer.ts'
import { hidesSmallCounts, readDataVersion } from '../figures/index.ts'
import { assertBasis, cityGaps } from './city-gaps.ts'
import { cityYear } from './city-year.ts'
import { unitGaps } from './unit-gaps.ts'
import { unitYear } from './unit-year.ts'

/** @throws TypeError where the query names neither, which the contract does not let through */
function timeOf({ periodId, year }: GapQuery): FigureTime {
  if (year !== undefined)
    return { year }
  if (periodId === undefined)
    throw new TypeError('figures of no time')
  return { periodId }
}

async function writeCity(ctx: Context, time: FigureTime, basis: FigureBasis): Promise<string> {
  return time.year === undefined
    ? serializerOf(GapTable)(await cityGaps(ctx, { ...time, basis }))
    : serializerOf(YearGapTable)(await cityYear(ctx, { ...time, basis }))
}

async function writeUnit(ctx: Context, time: FigureTime, view: { basis: FigureBasis, unitId: string }): Promise<string> {
  return time.year === undefined
    ? serializerOf(GapTable)(await unitGaps(ctx, { ...time, ...view }))
    : serializerOf(YearGapTable)(await unitYear(ctx, { ...time, ...view }))
}

/** The version that holds now, for those who may see what it is of. @throws NotFoundError */
async function mustReadVersion(ctx: Context, time: FigureTime): Promise<string> {
  const entity = time.year === undefined ? 'period' : 'plan'
  const found = await readDataVersion(ctx, time)
  if (found === null)
    throw new NotFoundError(entity)
  if (found.planStatus === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, entity)
  return found.version
}

/**
 * The city's table depends on nothing but the data, the basis and whether small counts are hidden: it is kept as text until the data changes.
 * What is kept is of one moment, and named by the version of that moment: both are read in one snapshot.
 */
async function cityAnswer(ctx: Context, time: FigureTime, basis: FigureBasis): Promise<string> {
  assertBasis(ctx, basis)
  const name = [time.periodId ?? time.year, basis, hidesSmallCounts(ctx) ? 'hidden' : 'whole'].join(' ')
  return keptAnswers(ctx).get(name, await mustReadVersion(ctx, time), () => inSnapshot(ctx, async (ctx) => {
    const version = await mustReadVersion(ctx, time)
    return { version, text: await writeCity(ctx, time, basis) }
  }))
}

/** Planned, achieved and the gap between them for a period or a year, in the order of the plan: the city's, or one unit's own. As JSON. */
export function answerGaps(ctx: Context, query: GapQuery): Promise<string> {
  const { basis, unitId } = query
  return unitId === undefined ? cityAnswer(ctx, timeOf(query), basis) : writeUnit(ctx, timeOf(query), { basis, unitId })
}
