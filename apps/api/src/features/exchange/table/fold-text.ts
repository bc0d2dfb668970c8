/** Spaces of every width as one plain space, quotes and dashes as one kind each: a name typed in Word is the name typed in Excel. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[„“”‟«»]/g, '"')
    .replace(/[‘’‚‛`´]/g, '\'')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .trim()
}

/** For comparing names: letter case and typography aside, every letter counts, so that „Šaltinių“ is not "Saltiniu". */
export function sameName(text: string): string {
  return plainText(text).toLocaleLowerCase('lt')
}

/** For comparing words of a fixed vocabulary and headers: letters without their marks, and digits; everything else is a space. */
export function looseWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%÷]+/gu, ' ')
    .trim()
}
