import type { SearchAnswer, SearchQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Wanted } from './queries.ts'
import { can } from '@rodykle/domain'
import { assertCan, requireActor } from '../../platform/access.ts'
import { findMeasures, findTargets, findUnits } from './queries.ts'

/** Indicators, measures and units by any part of their names, whether or not Lithuanian letters are typed. */
export async function findAnything(ctx: Context, { q, year }: SearchQuery): Promise<SearchAnswer> {
  assertCan(ctx, 'plan:read')
  const wanted: Wanted = {
    words: q.split(/\s+/),
    year,
    withDrafts: can(requireActor(ctx), 'plan:read-draft'),
  }
  return { hits: [...await findTargets(ctx, wanted), ...await findMeasures(ctx, wanted), ...await findUnits(ctx, wanted)] }
}
