/** As many words as the tables of a country's schools have names and codes. */
const mostRemembered = 20_000
/** Longer texts are seldom said twice. */
const longestRemembered = 200

/** The same few names and codes stand in every row of a table: what they come to is worked out once. */
function remembered(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const folded = known.get(text) ?? fold(text)
    if (text.length <= longestRemembered && !known.has(text)) {
      if (known.size >= mostRemembered)
        known.clear()
      known.set(text, folded)
    }
    return folded
  }
}

/** Spaces of every width as one plain space, quotes and dashes as one kind each: a name typed in Word is the name typed in Excel. */
export const plainText = remembered(text => text
  .normalize('NFC')
  .replace(/\s+/gu, ' ')
  .replace(/[„“”‟«»]/g, '"')
  .replace(/[‘’‚‛`´]/g, '\'')
  .replace(/[‐‑‒–—―−]/g, '-')
  .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
  .trim())

/** For comparing names: letter case and typography aside, every letter counts, so that „Šaltinių“ is not "Saltiniu". */
export const sameName = remembered(text => plainText(text).toLocaleLowerCase('lt'))

/** For comparing words of a fixed vocabulary and headers: letters without their marks, and digits; everything else is a space. */
export const looseWord = remembered(text => text
  .normalize('NFD')
  .replace(/\p{M}/gu, '')
  .toLowerCase()
  .replace(/[^\p{L}\p{N}%÷]+/gu, ' ')
  .trim())
