import { readTableFile } from '@rodykle/spreadsheet'
import { vi } from 'vitest'

interface SavedFile {
  name: string
  content: Blob
}

/** What is given to the browser to save from now on. `vi.restoreAllMocks` lets it go. */
export function catchSavedFiles(): SavedFile[] {
  const saved: SavedFile[] = []
  let content: Blob
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content })
  })
  return saved
}

/** The sheets of a saved workbook, cell by cell. */
export async function sheetsOf({ name, content }: SavedFile) {
  const { sheets } = await readTableFile(new Uint8Array(await content.arrayBuffer()), name)
  return sheets.map(sheet => ({ name: sheet.name, rows: sheet.rows.map(({ cells }) => cells) }))
}
