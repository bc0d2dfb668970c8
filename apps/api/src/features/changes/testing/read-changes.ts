import type { Change } from '@rodykle/contracts'

export interface ChangesReader {
  /** What has been told so far. */
  heard: Change[]
  /** How often the server has looked again so far at who listens. */
  breaths: () => number
  /** Resolves when the server ends the stream, to the time it took. */
  ended: Promise<void>
  leave: () => void
}

/** Reads an event stream as a browser's `EventSource` does, once it is open. */
export async function readChanges(address: string, cookie: string): Promise<ChangesReader> {
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/changes`, { headers: { cookie, accept: 'text/event-stream' }, signal: leaving.signal })
  if (!response.ok || response.body === null)
    throw new Error(`no stream: ${response.status}`)
  const heard: Change[] = []
  let breaths = 0

  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = ''
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + chunk).split('\n\n')
      rest = events.pop() ?? ''
      breaths += events.filter(event => event === ':').length
      heard.push(...events.filter(event => event.startsWith('data: ')).map(event => JSON.parse(event.slice('data: '.length)) as Change))
    }
  }
  return { heard, breaths: () => breaths, ended: read(response.body).catch(() => {}), leave: () => leaving.abort() }
}
