import type { Conversation } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { unitRefColumns } from '../institutions/index.ts'
import { readRemarks, readStandings, readTrail } from './queries-conversation.ts'
import { isHidden } from './queries-value.ts'
import { turnsOfTrail } from './turns-of-trail.ts'

const { reportingUnits, submissions } = schema

/** What was said of each value of a form: remarks, why values were returned, what was answered. Of a draft that is not theirs to fill a person reads nothing. */
export async function readConversation(ctx: Context, submissionId: string): Promise<Conversation> {
  const [row] = await ctx.db.select({ unit: unitRefColumns }).from(submissions).innerJoin(reportingUnits, eq(reportingUnits.id, submissions.unitId)).where(eq(submissions.id, submissionId))
  if (row === undefined)
    throw new NotFoundError('submission')
  const { unit } = row
  assertReach(ctx, 'submission:read', { unitId: unit.id, unitKind: unit.kind }, 'submission')
  const values = await readStandings(ctx, submissionId)
  const ids = values.filter(({ standing }) => !isHidden(ctx, { standing, unit })).map(({ id }) => id)
  if (ids.length === 0)
    return { turns: [] }
  const turns = [...turnsOfTrail(await readTrail(ctx, submissionId, ids)), ...await readRemarks(ctx, ids)]
  return { turns: turns.toSorted((one, other) => one.at.localeCompare(other.at)) }
}
