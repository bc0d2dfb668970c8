/**
 * The records of delimited text. Quotes count only at the beginning of a field; a doubled quote within is one;
 * a quote that never ends takes the rest of the text into its field.
 */
export function* textRecords(text: string, delimiter: string): Generator<readonly string[], void, undefined> {
  let at = 0
  let fields: string[] = []
  while (at < text.length) {
    const [field, end] = text.charAt(at) === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter)
    fields.push(field)
    const after = text.charAt(end)
    at = end + 1
    if (after === delimiter) {
      // The line ends in a delimiter: one more field, empty.
      if (at >= text.length)
        fields.push('')
      continue
    }
    if (after === '\r' && text.charAt(at) === '\n')
      at += 1
    yield fields
    fields = []
  }
  if (fields.length > 0)
    yield fields
}

function plainField(text: string, start: number, delimiter: string): [string, number] {
  let end = start
  for (; end < text.length; end++) {
    const character = text[end]
    if (character === delimiter || character === '\n' || character === '\r')
      break
  }
  return [text.slice(start, end), end]
}

function quotedField(text: string, start: number, delimiter: string): [string, number] {
  let field = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1)
      return [field + text.slice(from), text.length]
    field += text.slice(from, quote)
    if (text.charAt(quote + 1) !== '"') {
      const [rest, end] = plainField(text, quote + 1, delimiter)
      return [field + rest, end]
    }
    field += '"'
    from = quote + 2
  }
}
