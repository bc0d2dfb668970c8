import { vi } from 'vitest'

export interface HandAnswered {
  /** With its method where it is not reading: '/api/plans', 'POST /api/session'. */
  readonly path: string
  /** Whoever asked no longer waits. */
  readonly isCalledOff: boolean
  answer: (body: unknown) => void
  refuse: (code: string) => void
}

/**
 * Stands in for a server that answers when it is told to, in any order; what is called off meanwhile fails as in a browser. To be undone by
 * vi.unstubAllGlobals().
 * @returns what was asked, in order
 */
export function answerByHand(): HandAnswered[] {
  const asked: HandAnswered[] = []
  vi.stubGlobal('fetch', (address: string, { method = 'GET', signal }: { method?: string, signal?: AbortSignal } = {}) => new Promise<Response>((resolve, reject) => {
    signal?.addEventListener('abort', () => {
      const reason: Error = signal.reason
      reject(reason)
    })
    const path = address.split('?')[0] ?? ''
    asked.push({
      path: method === 'GET' ? path : `${method} ${path}`,
      get isCalledOff() { return signal?.aborted ?? false },
      answer: body => resolve(new Response(JSON.stringify(body))),
      refuse: code => resolve(new Response(JSON.stringify({ error: { code } }), { status: 404 })),
    })
  }))
  return asked
}
