import { TableFileError } from '../faults.ts'
import { decodedText } from './text.ts'

export interface XmlHandler {
  /** Name without its prefix; attributes as they stand in the tag, for attributeOf. */
  open: (name: string, attributes: string) => void
  text: (text: string) => void
  close: (name: string) => void
}

/** Longer than a cell's text with every character escaped; a token is looked through anew with each piece of it that arrives. */
const longestToken = 500_000
const deepest = 200

function broken(reason: string): TableFileError {
  return new TableFileError('broken', { reason })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const doubleQuote = 34
const singleQuote = 39
const greaterThan = 62
const questionMark = 63
const exclamationMark = 33
const slash = 47

/** Where the tag that begins at `start` ends, a `>` within quotes not counting; -1 while the end has not arrived. */
function endOfTag(source: string, start: number): number {
  let quote = 0
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (quote !== 0)
      quote = code === quote ? 0 : quote
    else if (code === greaterThan)
      return at
    else if (code === doubleQuote || code === singleQuote)
      quote = code
  }
  return -1
}

/**
 * Reads XML that arrives in pieces and keeps nothing of it. Knows no document type on purpose: without one there are no entities to expand
 * and nothing outside to fetch, so a file that brings one is refused.
 */
export function createXmlScanner(handler: XmlHandler): { write: (piece: string) => void, end: () => void } {
  const path: string[] = []
  let rest = ''
  let hasRoot = false

  function giveText(raw: string) {
    if (path.length > 0)
      handler.text(decodedText(raw))
    else if (raw.trim() !== '')
      throw broken('text outside the root')
  }

  function openTag(tag: string) {
    const isEmpty = tag.endsWith('/')
    const inner = isEmpty ? tag.slice(0, -1) : tag
    const space = inner.search(/\s/)
    const name = space === -1 ? inner : inner.slice(0, space)
    if (name === '' || (path.length === 0 && hasRoot) || path.length >= deepest)
      throw broken('tag')
    hasRoot = true
    handler.open(localName(name), space === -1 ? '' : inner.slice(space))
    if (isEmpty)
      handler.close(localName(name))
    else
      path.push(name)
  }

  function closeTag(name: string) {
    if (path.pop() !== name.trimEnd())
      throw broken('unbalanced tags')
    handler.close(localName(name.trimEnd()))
  }

  /** Handles the construct that begins with `<` at `start`; gives where it ended, or -1 while it is incomplete. */
  function construct(source: string, start: number): number {
    const second = source.charCodeAt(start + 1)
    if (second === questionMark) {
      const end = source.indexOf('?>', start)
      return end === -1 ? -1 : end + 2
    }
    if (second === exclamationMark)
      return declaration(source, start)
    const isClosing = second === slash
    const end = isClosing ? source.indexOf('>', start) : endOfTag(source, start)
    if (end === -1)
      return -1
    if (isClosing)
      closeTag(source.slice(start + 2, end))
    else
      openTag(source.slice(start + 1, end))
    return end + 1
  }

  function declaration(source: string, start: number): number {
    if (source.length - start < 9)
      return -1
    if (source.startsWith('<!--', start)) {
      const end = source.indexOf('-->', start + 4)
      return end === -1 ? -1 : end + 3
    }
    if (!source.startsWith('<![CDATA[', start))
      throw broken('document type')
    const end = source.indexOf(']]>', start)
    if (end === -1)
      return -1
    if (path.length > 0)
      handler.text(source.slice(start + 9, end))
    return end + 3
  }

  return {
    write(piece) {
      const source = rest + piece
      let at = 0
      for (;;) {
        const start = source.indexOf('<', at)
        if (start === -1 || start + 1 === source.length)
          break
        if (start > at)
          giveText(source.slice(at, start))
        at = start
        const end = construct(source, start)
        if (end === -1)
          break
        at = end
      }
      rest = source.slice(at)
      if (rest.length > longestToken)
        throw broken('endless token')
    },
    end() {
      if (path.length > 0 || !hasRoot || rest.trim() !== '')
        throw broken('unfinished')
    },
  }
}
