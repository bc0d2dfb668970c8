import type { AddRemark, Turn } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { tell } from '../notices/index.ts'
import { findValue, isHidden } from './queries-value.ts'
import { sideOf } from './side-of.ts'

/** Says something of a value, whatever state it and its period are in. @throws NotFoundError also where the value is somebody's draft */
export function addRemark(ctx: Context, actualId: string, { body }: AddRemark): Promise<Turn> {
  return inTransaction(ctx, async (ctx) => {
    const value = await findValue(ctx, actualId)
    const { unit, indicatorId } = value
    assertCan(ctx, 'remark:add', { unitId: unit.id, unitKind: unit.kind })
    if (isHidden(ctx, value))
      throw new NotFoundError('actual')
    const author = requireActor(ctx)
    const [remark] = await ctx.db.insert(schema.remarks).values({ actualId, authorId: author.personId, body, at: ctx.clock.now() }).returning()
    if (remark === undefined)
      throw new TypeError('an inserted remark was not returned')
    await audit(ctx, { action: 'remark.add', entityId: remark.id, unitId: unit.id, indicatorId, after: { actualId, body } })
    // Of what is not handed in yet the department knows nothing.
    if (value.standing !== 'draft')
      await tell(ctx, [{ kind: 'remark', unit, periodId: value.periodId, submissionId: value.submissionId, actualId, words: body }])
    return { id: remark.id, actualId, kind: 'remark', at: remark.at.toISOString(), author: author.name, side: sideOf(author.grants), body }
  })
}
