const numeral = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i

/** What is already as it should be, and short enough to be exact: most numbers of most files. */
const plainDecimal = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/

/** More digits than a double can need: the text was meant to be exact. */
const mostDigitsOfADouble = 17

/** The decimal without sign of zero, leading or trailing zeros: '007.50' is '7.5'. */
function tidied(sign: string, whole: string, fraction: string): string {
  const wholeDigits = whole.replace(/^0+(?=\d)/, '')
  const fractionDigits = fraction.replace(/0+$/, '')
  const text = fractionDigits === '' ? wholeDigits : `${wholeDigits}.${fractionDigits}`
  return sign === '-' && text !== '0' ? `-${text}` : text
}

/** The decimal moved by a power of ten, exactly: ('0.84017', 2) is '84.017'. Null when the text is no numeral. */
export function shiftedDecimal(text: string, places: number): string | null {
  const match = numeral.exec(text)
  if (match === null)
    return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '')
    return null
  const point = whole.length + Number(exponent) + places
  const digits = whole + fraction
  if (point <= 0)
    return tidied(sign, '0', '0'.repeat(-point) + digits)
  return tidied(sign, digits.slice(0, point).padEnd(point, '0'), digits.slice(point))
}

function significantDigits(text: string): number {
  return text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '').length
}

/**
 * The decimal a spreadsheet means by the text it stores. Excel stores the seventeen digits of a double (84.016999999999996 where a person typed 84.017),
 * so up to seventeen digits are read as the double they are and given as its shortest text; more digits are taken at their word.
 */
export function storedDecimal(text: string): string | null {
  if (text.length <= 16 && plainDecimal.test(text))
    return text
  const plain = shiftedDecimal(text, 0)
  if (plain === null || significantDigits(text) > mostDigitsOfADouble)
    return plain
  return shiftedDecimal(String(Number(text)), 0)
}

/** The text to store so that storedDecimal gives the same decimal back: digits a double would lose are marked by writing more than it can need. */
export function decimalToStore(decimal: string): string {
  const plain = shiftedDecimal(decimal, 0)
  if (plain === null)
    throw new RangeError(`not a decimal: ${decimal}`)
  if (storedDecimal(plain) === plain)
    return plain
  const missing = mostDigitsOfADouble + 1 - significantDigits(plain)
  return plain + (plain.includes('.') ? '' : '.') + '0'.repeat(Math.max(missing, 0))
}
