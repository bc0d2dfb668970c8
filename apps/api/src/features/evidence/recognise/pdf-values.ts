import { Buffer } from 'node:buffer'

export interface PdfReference { object: number, generation: number }
export type PdfDictionary = ReadonlyMap<string, PdfValue>
/** Names are strings without their slash, strings are their bytes; anything that is none of these is a word such as `true`. */
export type PdfValue = number | string | Buffer | PdfReference | PdfDictionary | readonly PdfValue[] | { word: string }

/** The text is not what it should be: what it says cannot be relied on. */
class NotPdf extends Error {}

const deepest = 20
/** A dictionary that is asked for here takes some hundred letters. */
const longest = 65_536
const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const reference = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z])/y
const number = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)/y
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const hexadecimal = /<([\da-f\0\t\n\f\r ]*)>/iy
const word = /[a-z]+/iy
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The dictionary that begins here, after blanks; null where none does. ISO 32000-1, 7.3. @param text bytes as Latin-1 */
export function readDictionary(text: string, from: number): PdfDictionary | null {
  try {
    const { value } = readValue(text.slice(from, from + longest), 0, 0)
    return value instanceof Map ? value : null
  }
  catch (error) {
    if (error instanceof NotPdf)
      return null
    throw error
  }
}

interface Read<Value = PdfValue> { value: Value, next: number }

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
const skipBlank = (text: string, at: number) => at + (matchAt(blank, text, at)?.[0] ?? '').length

function readValue(text: string, from: number, depth: number): Read {
  const at = skipBlank(text, from)
  if (depth > deepest)
    throw new NotPdf()
  if (text.startsWith('<<', at))
    return readPairs(text, at + 2, depth)
  if (text[at] === '[')
    return readList(text, at + 1, depth)
  if (text[at] === '(')
    return readString(text, at + 1)
  for (const pattern of [reference, number, name, hexadecimal, word]) {
    const match = matchAt(pattern, text, at)
    if (match !== null)
      return { value: simpleValue(pattern, match), next: at + match[0].length }
  }
  throw new NotPdf()
}

function simpleValue(pattern: RegExp, [whole, first = '', second]: RegExpExecArray): PdfValue {
  switch (pattern) {
    case reference: return { object: Number(first), generation: Number(second) }
    case number: return Number(whole)
    case name: return first.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    case hexadecimal: {
      const digits = first.replace(/[^\da-f]/gi, '')
      return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
    }
    default: return { word: whole }
  }
}

function readPairs(text: string, from: number, depth: number): Read<PdfDictionary> {
  const pairs = new Map<string, PdfValue>()
  let at = skipBlank(text, from)
  while (!text.startsWith('>>', at)) {
    const key = matchAt(name, text, at)
    if (key === null)
      throw new NotPdf()
    const { value, next } = readValue(text, at + key[0].length, depth + 1)
    pairs.set(key[1] ?? '', value)
    at = skipBlank(text, next)
  }
  return { value: pairs, next: at + 2 }
}

function readList(text: string, from: number, depth: number): Read {
  const list: PdfValue[] = []
  let at = skipBlank(text, from)
  while (text[at] !== ']') {
    const { value, next } = readValue(text, at, depth + 1)
    list.push(value)
    at = skipBlank(text, next)
  }
  return { value: list, next: at + 1 }
}

/** Brackets in pairs belong to it, and a backslash gives what follows another meaning. */
function readString(text: string, from: number): Read {
  let said = ''
  let open = 1
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '\\') {
      const code = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text[at + 1] ?? ''
      const isLineEnd = next === '\n' || next === '\r'
      said += code === undefined ? (isLineEnd ? '' : escapes[next] ?? next) : String.fromCharCode(Number.parseInt(code, 8) & 0xFF)
      at += code?.length ?? (next === '\r' && text[at + 2] === '\n' ? 2 : 1)
      continue
    }
    open += letter === '(' ? 1 : letter === ')' ? -1 : 0
    if (open === 0)
      return { value: Buffer.from(said, 'latin1'), next: at + 1 }
    said += letter === '\r' ? '\n' : letter
    // An end of line is one, however it is written.
    if (letter === '\r' && text[at + 1] === '\n')
      at++
  }
  throw new NotPdf()
}
