import type { TableFileLimits } from './limits.ts'
import { TableFileError } from './faults.ts'

/** A character may be stored as an escape of seven. */
const longestEscape = 7

/** The text of a cell as it arrives piece by piece; refused as soon as no cell could hold it, not when all of it is there. */
export function longerText(text: string, piece: string, { cellCharacters }: TableFileLimits): string {
  if (text.length + piece.length > cellCharacters * longestEscape)
    throw new TableFileError('cell-too-long', { limit: cellCharacters })
  return text + piece
}
