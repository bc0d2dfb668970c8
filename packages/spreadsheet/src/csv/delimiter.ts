/** In order of preference where the text speaks for several: a decimal comma is in every row as surely as a delimiter. */
const delimiters = ['\t', ';', ','] as const
const sampleLength = 65_536

/** Fields in quotes, whatever divides them: what stands in them divides nothing. */
const quotedFields = /(^|[;,\t\r\n])"[^"]*(?:""[^"]*)*"(?=[;,\t\r\n]|$)/g

/** What stands between the fields: said by a first line `sep=;`, otherwise whatever divides most lines; a title above the header divides nothing. */
export function detectDelimiter(text: string): { delimiter: string, body: string } {
  const said = /^sep=(.)(?:\r\n|[\r\n]|$)/.exec(text)
  if (said !== null)
    return { delimiter: said[1] ?? ';', body: text.slice(said[0].length) }
  const lines = text.slice(0, sampleLength).replace(quotedFields, '$1q').split(/[\r\n]+/).filter(line => /[^;,\t]/.test(line))
  const divided = delimiters.map(delimiter => ({ delimiter, count: lines.filter(line => line.includes(delimiter)).length }))
  const most = Math.max(...divided.map(({ count }) => count))
  return { delimiter: divided.find(({ count }) => count >= most * 0.8)?.delimiter ?? ';', body: text }
}
