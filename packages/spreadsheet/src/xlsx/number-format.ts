/** How a number is shown, as far as it changes what it means. */
export type NumberLook = 'plain' | 'percent' | 'date'

// ECMA-376 part 1, 18.8.30: formats that are known by number alone. 27–36 and 50–58 are dates of East Asian versions.
function builtInLook(id: number): NumberLook {
  if (id === 9 || id === 10)
    return 'percent'
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'plain'
}

/** What remains of a format when literal text, colours, conditions and languages are taken away; elapsed time, `[h]`, stays as hours. */
function formatLetters(code: string): string {
  return code
    .replace(/\[[hms]+\]/gi, 'h')
    .replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs, '')
    .split(';')[0] ?? ''
}

function customLook(code: string): NumberLook {
  const letters = formatLetters(code)
  if (letters.includes('%'))
    return 'percent'
  if (/general/i.test(letters))
    return 'plain'
  // Months without hours and seconds are months; with them, minutes.
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters)) ? 'date' : 'plain'
}

export function numberLook(id: number, code: string | undefined): NumberLook {
  return code === undefined ? builtInLook(id) : customLook(code)
}
