/** The column of 'B7' is 1; -1 when no letters stand first. */
export function columnOfReference(reference: string): number {
  let column = 0
  for (let at = 0; at < Math.min(reference.length, 4); at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26)
      break
    column = column * 26 + letter
  }
  return column - 1
}

/** 'B7' is row 6, column 1; null when it is no reference of one cell. */
export function cellPlace(reference: string): { row: number, column: number } | null {
  const row = /^[A-Z]{1,3}([1-9]\d{0,6})$/.exec(reference)?.[1]
  return row === undefined ? null : { row: Number(row) - 1, column: columnOfReference(reference) }
}

/** 0 is 'A', 27 is 'AB'. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + column % 26)
}
