import { vi } from 'vitest'

export interface Asked {
  method: string
  /** With its query, as it was asked: '/api/plans?year=2026'. */
  address: string
  body: unknown
}

type Answer = unknown | { status: number, body?: unknown }

function isWithStatus(answer: Answer): answer is { status: number, body?: unknown } {
  return typeof answer === 'object' && answer !== null && 'status' in answer && typeof answer.status === 'number'
}

/**
 * Stands in for the server: answers each path ("/api/plans", or "POST /api/session" for a method other than GET) as given, anything
 * else with 404. An answer with a numeric `status` is sent with it. To be undone by vi.unstubAllGlobals().
 * @returns what was asked, in order
 */
export function answerWith(answers: Readonly<Record<string, Answer>>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: { method?: string, body?: string }) => {
    asked.push({ method, address, body: body === undefined ? undefined : JSON.parse(body) })
    const path = address.split('?')[0] ?? ''
    const answer = answers[method === 'GET' ? path : `${method} ${path}`] ?? { status: 404, body: { error: { code: 'not-found' } } }
    const { status, body: content } = isWithStatus(answer) ? { body: undefined, ...answer } : { status: 200, body: answer }
    return new Response(content === undefined ? null : JSON.stringify(content), { status })
  })
  return asked
}
