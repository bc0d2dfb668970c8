import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, onUnauthenticated, request } from './http.ts'
import { answerWith } from './testing/answer-with.ts'

afterEach(() => vi.unstubAllGlobals())
const failure = (asking: Promise<unknown>) => asking.then(() => null, (reason: unknown) => reason)

describe('a request', () => {
  it('leaves out of the address what is not given, and keeps zero and false', async () => {
    const asked = answerWith({ '/api/gaps': { rows: [] } })
    await request('/gaps', { query: { periodId: 'a b', unitId: undefined, q: null, page: 0, all: false } })
    expect(asked[0]?.address).toBe('/api/gaps?periodId=a+b&page=0&all=false')
  })

  it('sends a body as JSON and hands back the answer', async () => {
    const asked = answerWith({ 'POST /api/session': { signedIn: null } })
    expect(await request('/session', { method: 'POST', body: { email: 'a' } })).toEqual({ signedIn: null })
    expect(asked[0]).toMatchObject({ method: 'POST', body: { email: 'a' } })
  })

  it('answers nothing to "no content"', async () => {
    answerWith({ 'DELETE /api/session': { status: 204 } })
    expect(await request('/session', { method: 'DELETE' })).toBeUndefined()
  })

  it('throws the server\'s code with its details', async () => {
    answerWith({ '/api/plans': { status: 409, body: { error: { code: 'changed-meanwhile', details: { version: 3 } } } } })
    expect(await failure(request('/plans'))).toEqual(expect.objectContaining({ code: 'changed-meanwhile', status: 409, details: { version: 3 } }))
  })

  it.each([[502, null], [500, { message: 'trace' }]])('calls an answer of %i without a code of ours unexpected', async (status, body) => {
    answerWith({ '/api/plans': { status, body } })
    expect(await failure(request('/plans'))).toMatchObject({ code: 'unexpected', status })
  })

  it('calls no answer at all a network failure', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failure(request('/plans'))).toEqual(expect.objectContaining({ name: 'ApiError', code: 'network', status: 0 }))
  })

  it('calls an answer that breaks off a network failure too', async () => {
    vi.stubGlobal('fetch', async () => new Response('{"cell": {"id"'))
    expect(await failure(request('/plans'))).toEqual(expect.objectContaining({ name: 'ApiError', code: 'network', status: 0 }))
  })

  it('and what was called off while the answer was coming was called off', async () => {
    const controller = new AbortController()
    vi.stubGlobal('fetch', async () => new Response('{"cell": {"id"'))
    const asked = failure(request('/plans', { signal: controller.signal }))
    controller.abort()
    expect(await asked).toBe(controller.signal.reason)
  })

  it('is not a failure when it was called off', async () => {
    const controller = new AbortController()
    vi.stubGlobal('fetch', () => Promise.reject(controller.signal.reason))
    controller.abort()
    expect(await failure(request('/plans', { signal: controller.signal }))).not.toBeInstanceOf(ApiError)
  })

  it('tells whoever listens that nobody is signed in, until they stop listening', async () => {
    answerWith({ '/api/plans': { status: 401, body: { error: { code: 'not-signed-in' } } } })
    const listener = vi.fn()
    const stop = onUnauthenticated(listener)
    await failure(request('/plans'))
    stop()
    await failure(request('/plans'))
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('that was refused for a wrong password says nothing about the session', async () => {
    answerWith({ 'POST /api/session': { status: 401, body: { error: { code: 'wrong-credentials' } } } })
    const listener = vi.fn()
    const stop = onUnauthenticated(listener)
    await failure(request('/session', { method: 'POST', body: {} }))
    stop()
    expect(listener).not.toHaveBeenCalled()
  })
})
