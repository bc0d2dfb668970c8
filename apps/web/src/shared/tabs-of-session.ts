const name = 'rodykle-session'

/**
 * Tabs of one browser share its session: whoever signs in or out in one of them is told to the others.
 * @param hear told who is signed in now, by id; null for nobody
 */
export function tabsOfSession(hear: (personId: string | null) => void): { tell: (personId: string | null) => void } {
  if (!('BroadcastChannel' in globalThis))
    return { tell: () => {} }
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === null || typeof data === 'string')
      hear(data)
  }
  return { tell: personId => channel.postMessage(personId) }
}
