const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX']

/** The code after this one: its last number one higher, or the next Roman numeral. Null where it ends in neither. */
function successor(code: string): string | null {
  const digits = /\d+$/.exec(code)?.[0]
  if (digits !== undefined)
    return code.slice(0, -digits.length) + String(Number(digits) + 1)
  const place = romans.indexOf(code)
  return place === -1 ? null : romans[place + 1] ?? null
}

/**
 * A code to suggest for a new item: one after the last of its siblings that is not taken; the first under its parent otherwise
 * ("II.3" → "II.3.1", for a target "II.3.1" → "II.3.1-1"). People may write another.
 */
export function nextCode(siblings: readonly { code: string }[], parentCode: string | null, joint: '.' | '-' = '.'): string {
  const taken = new Set(siblings.map(({ code }) => code))
  const last = siblings.at(-1)?.code
  let code: string | null = last === undefined ? (parentCode === null ? 'I' : `${parentCode}${joint}1`) : successor(last)
  while (code !== null && taken.has(code))
    code = successor(code)
  return code ?? ''
}
