import type { EvidenceFault, EvidenceFormat } from '@rodykle/domain'
import type { ReceivedFile } from '../../../platform/files/receive-file.ts'
import { open, readFile } from 'node:fs/promises'
import { endingOf, evidenceFaults, evidenceFormatFacts } from '@rodykle/domain'
import { UnprocessableError } from '../../../platform/errors.ts'
import { compoundFileOf } from './compound-file.ts'
import { cleanFileName } from './file-name.ts'
import { officeArchiveOf } from './office-archive.ts'
import { needsPassword } from './pdf-password.ts'
import { beginningBytes, beginningOf } from './signatures.ts'

export interface RecognisedFile {
  format: EvidenceFormat
  /** Fit to be kept and shown. */
  name: string
}

async function startOf({ path }: ReceivedFile): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(beginningBytes), 0, beginningBytes, 0)
    return buffer.subarray(0, bytesRead)
  }
  finally {
    await handle.close()
  }
}

/** By what is in it: what it is called and what a browser takes it for prove nothing. */
async function contentOf(file: ReceivedFile): Promise<EvidenceFormat | EvidenceFault> {
  if (file.size === 0)
    return 'empty'
  const beginning = beginningOf(await startOf(file))
  switch (beginning) {
    case null: return 'unknown-format'
    case 'archive': return officeArchiveOf(await readFile(file.path))
    case 'compound-file': return compoundFileOf(await readFile(file.path))
    case 'pdf': return needsPassword(await readFile(file.path)) ? 'encrypted' : 'pdf'
    default: return beginning
  }
}

function isFault(found: EvidenceFormat | EvidenceFault): found is EvidenceFault {
  const faults: readonly string[] = evidenceFaults
  return faults.includes(found)
}

/**
 * What a file is, by its content; and its name, which must agree: a program that is called `.docx` is refused, and so is a picture called so.
 * @throws UnprocessableError `file-refused` with the fault
 */
export async function recogniseFile(file: ReceivedFile, said: string): Promise<RecognisedFile> {
  const found = await contentOf(file)
  const ending = endingOf(said)
  if (isFault(found))
    throw new UnprocessableError('file-refused', { fault: found, ending })
  const { endings } = evidenceFormatFacts[found]
  if (ending !== '' && !endings.includes(ending))
    throw new UnprocessableError('file-refused', { fault: 'name-differs' satisfies EvidenceFault, ending, found })
  return { format: found, name: cleanFileName(said, endings[0]) }
}
