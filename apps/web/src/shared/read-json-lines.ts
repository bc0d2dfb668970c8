/** The values of an answer that comes line by line (application/x-ndjson), each as soon as it is whole. */
export async function* readJsonLines(response: Response): AsyncGenerator<unknown, void, undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined)
    return
  let rest = ''
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + piece.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.trim() !== '')
          yield JSON.parse(line)
      }
    }
  }
  finally {
    reader.releaseLock()
  }
  if (rest.trim() !== '')
    yield JSON.parse(rest)
}
