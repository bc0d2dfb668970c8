import type { EvidenceFault, EvidenceFormat } from '@rodykle/domain'
import { readZipDirectory, TableFileError } from '@rodykle/spreadsheet'

/** What is looked for in an archive, without unpacking anything of it. */
const mainParts: Readonly<Record<string, EvidenceFormat>> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
}

const openDocumentTypes: Readonly<Record<string, EvidenceFormat>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}

const macros = /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/|^Scripts\//i

/** A document of an office program, or why it is not taken: whatever else is packed is not evidence that one can open. */
export function officeArchiveOf(bytes: Uint8Array): EvidenceFormat | EvidenceFault {
  try {
    const names = [...readZipDirectory(bytes, Number.POSITIVE_INFINITY).keys()]
    if (names.some(name => macros.test(name)))
      return 'macros'
    const main = names.find(name => name in mainParts)
    return (main === undefined ? openDocumentFormat(bytes) : mainParts[main]) ?? 'unknown-format'
  }
  catch (error) {
    if (error instanceof TableFileError)
      return error.fault === 'encrypted' ? 'encrypted' : 'broken'
    throw error
  }
}

/** An open document says what it is in its first entry, `mimetype`, which its standard wants unpacked. */
function openDocumentFormat(bytes: Uint8Array): EvidenceFormat | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameLength = view.getUint16(26, true)
  const from = 30 + nameLength + view.getUint16(28, true)
  const ascii = new TextDecoder()
  return ascii.decode(bytes.subarray(30, 30 + nameLength)) === 'mimetype'
    ? openDocumentTypes[ascii.decode(bytes.subarray(from, from + view.getUint32(22, true)))]
    : undefined
}
