/** A pasted table: lines of texts, as a spreadsheet puts them on the clipboard. */
export type Block = readonly (readonly string[])[]

/** One line of the grid and the fields that can be typed in there; none where a line is locked or takes no number. */
export interface GridLine {
  fields: readonly { key: string, columns: readonly number[] }[]
}

export interface Placement {
  key: string
  text: string
}

/** @returns the texts by line and column; a line break at the very end is the clipboard's, not a line. */
export function parseBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map(line => line.split('\t').map(cell => cell.trim()))
}

/** What one pasted line puts where. A field that spans both columns takes a text only if it is the only one. */
function placeLine(texts: readonly string[], { fields }: GridLine, startColumn: number): { placed: Placement[], left: string[] } {
  const placed = new Map<string, string>()
  const left: string[] = []
  texts.forEach((text, offset) => {
    if (text === '')
      return
    const field = fields.find(({ columns }) => columns.includes(startColumn + offset))
    if (!field || placed.has(field.key))
      left.push(text)
    else
      placed.set(field.key, text)
  })
  return { placed: [...placed].map(([key, text]) => ({ key, text })), left }
}

/**
 * Lays a pasted block over consecutive lines. Empty cells change nothing. What finds no field (a locked line, a column too many,
 * lines beyond the last) is counted and not put anywhere else: moving it would be a guess.
 */
export function placeBlock(block: Block, lines: readonly GridLine[], startColumn: number): { placements: Placement[], left: string[] } {
  const results = block.map((texts, offset) => placeLine(texts, lines[offset] ?? { fields: [] }, startColumn))
  return { placements: results.flatMap(({ placed }) => placed), left: results.flatMap(({ left }) => left) }
}
