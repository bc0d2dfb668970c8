import { TableFileError } from '../faults.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

function decodedReference(whole: string, name: string): string {
  const known = named[name]
  if (known !== undefined)
    return known
  const isHexadecimal = name.startsWith('#x')
  const digits = name.slice(isHexadecimal ? 2 : 1)
  const code = name.startsWith('#') && /^[\da-f]{1,6}$/i.test(digits) ? Number.parseInt(digits, isHexadecimal ? 16 : 10) : Number.NaN
  if (!(code > 0 && code <= 0x10FFFF))
    throw new TableFileError('broken', { reason: 'unknown entity', entity: whole.slice(0, 20) })
  return String.fromCodePoint(code)
}

/** The text XML means: line ends made one, the five entities and numbered characters put in. */
export function decodedText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return lines.includes('&') ? lines.replace(/&([^\s;&]*);?/g, decodedReference) : lines
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

const colon = 58

/** The value of an attribute of a tag, found by its name with or without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    let next = at + name.length
    if (!isSpace(before) && before !== colon)
      continue
    while (isSpace(attributes.charCodeAt(next)))
      next += 1
    if (attributes.charAt(next) !== '=')
      continue
    next += 1
    while (isSpace(attributes.charCodeAt(next)))
      next += 1
    const quote = attributes.charAt(next)
    const end = quote === '"' || quote === '\'' ? attributes.indexOf(quote, next + 1) : -1
    return end === -1 ? undefined : decodedText(attributes.slice(next + 1, end))
  }
  return undefined
}

// What XML 1.0 cannot hold even as a numbered character.
const forbidden = /[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/gu
const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Text to stand between tags or in an attribute; characters XML forbids are left out. */
export function encodedText(text: string): string {
  return text.toWellFormed().replace(forbidden, '').replace(/[&<>"\r]/g, character => special[character] ?? '')
}
