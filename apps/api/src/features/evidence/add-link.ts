import type { AddEvidenceLink, Evidence } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { holdOpenValue } from '../reporting/index.ts'
import { auditedEvidence, evidenceOf, insertEvidence } from './queries.ts'

/** Puts a link to a page beside a value. Nobody looks where it leads. @throws ConflictError `period-not-open`, `value-locked` */
export function addLink(ctx: Context, actualId: string, { url, name }: AddEvidenceLink): Promise<Evidence> {
  return inTransaction(ctx, async (ctx) => {
    const { unitId, indicatorId } = await holdOpenValue(ctx, actualId)
    const { personId, name: addedBy } = requireActor(ctx)
    const row = await insertEvidence(ctx, { actualId, unitId, kind: 'link', name, url, addedAt: ctx.clock.now(), addedBy: personId })
    await audit(ctx, { action: 'evidence.add', entityId: row.id, unitId, indicatorId, after: auditedEvidence(row) })
    return evidenceOf({ row, addedBy })
  })
}
