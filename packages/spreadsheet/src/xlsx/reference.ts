/** 'B7' is row 6, column 1; null when it is no reference of one cell. */
export function cellPlace(reference: string): { row: number, column: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26)
      break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return at === 0 || at > 3 || !(row >= 1) || !Number.isInteger(row) ? null : { row: row - 1, column: column - 1 }
}

/** 0 is 'A', 27 is 'AB'. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + column % 26)
}
