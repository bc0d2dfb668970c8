import type { Readable } from 'node:stream'
import type { Context } from '../../platform/context.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { lookInsideOf } from '../reporting/index.ts'
import { findEvidence } from './queries.ts'

export interface EvidenceContent {
  name: string
  mediaType: string
  size: number
  content: Readable
}

/** The file itself, for whoever may see the value it is beside. @throws NotFoundError for a link too; FileStoreError */
export async function readContent(ctx: Context, { store }: Files, id: string): Promise<EvidenceContent> {
  const found = await findEvidence(ctx, id)
  if (found === null)
    throw new NotFoundError('evidence')
  const { actualId, name, mediaType, size, storageKey } = found.row
  const { isHidden } = await lookInsideOf(ctx, actualId)
  if (isHidden || storageKey === null || mediaType === null || size === null)
    throw new NotFoundError('evidence')
  const content = await store.open(storageKey)
  if (content === null)
    throw new NotFoundError('file')
  return { name, mediaType, size, content }
}
