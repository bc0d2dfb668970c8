import type { EvidenceList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { lookInside } from '../reporting/index.ts'
import { readRoom } from './evidence-room.ts'
import { evidenceOf, readEvidenceOf } from './queries.ts'

/** Everything that lies beside the values of one form. Of a draft that is not theirs to fill a person sees none. */
export async function listEvidence(ctx: Context, submissionId: string): Promise<EvidenceList> {
  const { isHidden, unitId } = await lookInside(ctx, submissionId)
  const rows = isHidden ? [] : await readEvidenceOf(ctx, submissionId)
  return { evidence: rows.map(evidenceOf), room: await readRoom(ctx, unitId) }
}
