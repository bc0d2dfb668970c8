/** What a file of evidence may be, by what is in it. */
export const evidenceFormats = ['pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'odp', 'png', 'jpeg', 'gif', 'webp', 'heic'] as const
export type EvidenceFormat = typeof evidenceFormats[number]

interface FormatFacts {
  mediaType: string
  /** What a file of this format may end with; the first is given to one that ends with nothing. */
  endings: readonly [string, ...string[]]
  /** What can be shown without another program. */
  shownAs: 'pdf' | 'image' | null
}

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

export const evidenceFormatFacts: Readonly<Record<EvidenceFormat, FormatFacts>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], shownAs: 'pdf' },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'], shownAs: null },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], shownAs: null },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ['pptx'], shownAs: null },
  doc: { mediaType: 'application/msword', endings: ['doc'], shownAs: null },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'], shownAs: null },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'], shownAs: null },
  odt: { mediaType: `${openDocument}.text`, endings: ['odt'], shownAs: null },
  ods: { mediaType: `${openDocument}.spreadsheet`, endings: ['ods'], shownAs: null },
  odp: { mediaType: `${openDocument}.presentation`, endings: ['odp'], shownAs: null },
  png: { mediaType: 'image/png', endings: ['png'], shownAs: 'image' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'], shownAs: 'image' },
  gif: { mediaType: 'image/gif', endings: ['gif'], shownAs: 'image' },
  webp: { mediaType: 'image/webp', endings: ['webp'], shownAs: 'image' },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'], shownAs: null },
}

/** 20 MB, as a computer's own list of files counts them. */
export const largestEvidenceBytes = 20 * 1024 * 1024

/** How much a unit may keep in all, until an administrator says otherwise; in the same megabytes. */
export const defaultEvidenceMegabytes = 500

export const bytesInMegabyte = 1024 * 1024

/** Why a file is not taken as evidence, seen by what is in it. */
export const evidenceFaults = ['empty', 'unknown-format', 'name-differs', 'macros', 'encrypted', 'broken'] as const
export type EvidenceFault = typeof evidenceFaults[number]

/** Of a file's name, in small letters; '' when it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Which format a media type is of; null for any other. */
export function formatOfMediaType(mediaType: string | null): EvidenceFormat | null {
  return evidenceFormats.find(format => evidenceFormatFacts[format].mediaType === mediaType) ?? null
}
