import type { Evidence } from '@rodykle/contracts'
import type { Readable } from 'node:stream'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { Files } from '../../platform/files/open-files.ts'
import type { ReceivedFile } from '../../platform/files/receive-file.ts'
import type { RecognisedFile } from './recognise/recognise-file.ts'
import { randomUUID } from 'node:crypto'
import { evidenceFormatFacts, largestEvidenceBytes } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { RefusedError } from '../../platform/errors.ts'
import { discardReceived, receiveFile } from '../../platform/files/receive-file.ts'
import { holdOpenValue } from '../reporting/index.ts'
import { assertRoom, holdRoom } from './evidence-room.ts'
import { auditedEvidence, evidenceOf, findSameFile, insertEvidence } from './queries.ts'
import { recogniseFile } from './recognise/recognise-file.ts'

export interface SentFile {
  /** As it was called where it came from. */
  name: string
  /** As declared; NaN where it was not. */
  length: number
  content: Readable
}

/**
 * Puts a file beside a value. It arrives aside, is looked at, goes into the store, and only then is it evidence: whatever breaks off on the
 * way leaves no row, and a file that nobody tells of is swept away at night. The same file sent again is answered with what is there.
 * @throws RefusedError 413 before a byte of a file that is too large is read; UnprocessableError `file-refused`; ConflictError
 *   `files-room-used-up`, `period-not-open`, `value-locked`; FileStoreError
 */
export async function addFile(ctx: Context, { store, arrivals }: Files, actualId: string, { name, length, content }: SentFile): Promise<Evidence> {
  if (length > largestEvidenceBytes)
    throw new RefusedError(413, 'body-too-large', { limit: largestEvidenceBytes })
  await inTransaction(ctx, async (ctx) => {
    const { unitId } = await holdOpenValue(ctx, actualId)
    await assertRoom(ctx, unitId, Number.isNaN(length) ? 0 : length)
  })
  const received = await receiveFile(arrivals, content, largestEvidenceBytes)
  try {
    const recognised = await recogniseFile(received, name)
    const key = randomUUID()
    await store.keep(key, received)
    try {
      const { evidence, isNew } = await inTransaction(ctx, ctx => writeFile(ctx, actualId, { received, recognised, key }))
      if (!isNew)
        await store.remove(key)
      return evidence
    }
    catch (error) {
      // The refusal is what the person must hear; what stays behind is swept away.
      await store.remove(key).catch(() => {})
      throw error
    }
  }
  finally {
    await discardReceived(received)
  }
}

async function writeFile(ctx: TransactionContext, actualId: string, { received, recognised: { name, format }, key }: { received: ReceivedFile, recognised: RecognisedFile, key: string }) {
  const { unitId, indicatorId } = await holdOpenValue(ctx, actualId)
  const { size, sha256 } = received
  const same = await findSameFile(ctx, actualId, { name, sha256 })
  if (same !== null)
    return { evidence: evidenceOf(same), isNew: false }
  await holdRoom(ctx, unitId)
  await assertRoom(ctx, unitId, size)
  const { personId, name: addedBy } = requireActor(ctx)
  const { mediaType } = evidenceFormatFacts[format]
  const row = await insertEvidence(ctx, { actualId, unitId, kind: 'file', name, mediaType, size, sha256, storageKey: key, addedAt: ctx.clock.now(), addedBy: personId })
  await audit(ctx, { action: 'evidence.add', entityId: row.id, unitId, indicatorId, after: auditedEvidence(row) })
  return { evidence: evidenceOf({ row, addedBy }), isNew: true }
}
