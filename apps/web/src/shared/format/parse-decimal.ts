export type ParsedDecimal
  = | { ok: true, value: string }
    | { ok: false, reason: 'not-a-number' | 'ambiguous' }

const spaces = /\s/g
const minusSigns = /^[-\u2212\u2012\u2013]/
const units = /(?:%|proc\.(?:\s*p\.)?)$/i

/**
 * Reads what a person typed or pasted: comma or point for decimals, spaces or no-break spaces between thousands, any minus
 * sign, a trailing "%", "proc." or "proc. p.".
 * @returns an exact decimal with a point ('1234.5', '-0.5'); `ambiguous` where two readings are possible ('1.234.567', '1,234.5',
 * '12 34'): guessing could be off by a thousand times.
 */
export function parseDecimal(text: string): ParsedDecimal {
  const bare = text.trim().replace(units, '').trim()
  const isNegative = minusSigns.test(bare)
  const unsigned = bare.replace(/^[-+\u2212\u2012\u2013]/, '').trim()
  if (!/^\d[\d.,\s]*$|^[.,]\d+$/.test(unsigned))
    return { ok: false, reason: 'not-a-number' }
  const separators = unsigned.match(/[.,]/g) ?? []
  if (separators.length > 1)
    return { ok: false, reason: 'ambiguous' }
  const [whole = '', fraction = ''] = unsigned.split(/[.,]/)
  if (/\s/.test(fraction.trim()) || !isGrouped(whole.trim()))
    return { ok: false, reason: 'ambiguous' }
  const digits = whole.replace(spaces, '').replace(/^0+(?=\d)/, '') || '0'
  const decimals = fraction.trim()
  const value = decimals === '' ? digits : `${digits}.${decimals}`
  return { ok: true, value: isNegative && /[1-9]/.test(value) ? `-${value}` : value }
}

/** Spaces may stand only where thousands are parted: "1 234", never "12 34". */
function isGrouped(whole: string): boolean {
  const groups = whole.split(/\s/)
  return groups.length === 1 || ((groups[0]?.length ?? 0) <= 3 && groups.slice(1).every(group => group.length === 3))
}
