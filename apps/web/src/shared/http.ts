import { learnTime } from './server-clock.ts'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  /** The HTTP status; 0 when no answer came at all (code `network`). */
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.details = details
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `undefined` and `null` entries are left out of the address. */
  query?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal | undefined
}

type Listener = (code: string) => void
const unauthenticatedListeners = new Set<Listener>()

/** Told whenever the server says nobody is signed in, or somebody else (`signed-in-as-another`). @returns a function that stops listening. */
export function onUnauthenticated(listener: Listener): () => void {
  unauthenticatedListeners.add(listener)
  return () => unauthenticatedListeners.delete(listener)
}

let speaker: string | null = null

/** In whose name the page asks from now on: a cookie is all the browser's tabs', and another person may have signed in in one of them. */
export function speakFor(personId: string): void {
  speaker = personId
}

function address(path: string, query: RequestOptions['query']): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null)
      parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return `/api${path}${text === '' ? '' : `?${text}`}`
}

/** What every request says of who asks, for those that are not sent by `send`. */
export function speakersHeaders(): Record<string, string> {
  return speaker === null ? {} : { 'rodykle-person': speaker }
}

/** A refusal by its answer; whoever listens is told when it is that nobody is signed in. */
export function refusal(status: number, answer: unknown): ApiError {
  const error = (answer as { error?: { code?: unknown, details?: unknown } } | null)?.error
  const code = typeof error?.code === 'string' ? error.code : 'unexpected'
  const details = typeof error?.details === 'object' && error.details !== null ? error.details as Record<string, unknown> : {}
  const refused = new ApiError(code, status, details)
  if (status === 401 && code !== 'wrong-credentials')
    unauthenticatedListeners.forEach(listener => listener(code))
  return refused
}

export interface SendOptions extends Pick<RequestOptions, 'method' | 'query' | 'signal'> {
  headers?: Readonly<Record<string, string>>
  body?: string | FormData | undefined
}

/**
 * Sends a request and gives its answer unread, once it is known to be no refusal.
 * @param path below /api, with a leading slash
 * @throws ApiError with the server's code; code `network` when no answer came. An aborted request rejects with the signal's reason.
 */
export async function send(path: string, { method = 'GET', query, headers, body, signal }: SendOptions = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address(path, query), {
      method,
      credentials: 'same-origin',
      headers: { ...headers, ...speakersHeaders() },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    })
  }
  catch (reason) {
    if (signal?.aborted)
      throw reason
    throw new ApiError('network', 0)
  }
  learnTime(response.headers.get('date'))
  if (!response.ok)
    throw refusal(response.status, await response.json().catch(() => null))
  return response
}

/** An answer that breaks off on its way, or is somebody else's, is as good as none. */
async function read(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json()
  }
  catch {
    signal?.throwIfAborted()
    throw new ApiError('network', 0)
  }
}

/**
 * Asks the API and types the answer as the contract says. Nothing is parsed at run time: the server already serialises by
 * the same schema, and zod would weigh more than the rest of the first page.
 * @param path below /api, with a leading slash
 * @throws ApiError with the server's code; code `network` when no answer came. An aborted request rejects with the signal's reason.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { method = 'GET', query, body, signal } = options
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined)
    headers['content-type'] = 'application/json'
  const response = await send(path, { method, query, headers, body: body === undefined ? undefined : JSON.stringify(body), signal })
  return (response.status === 204 ? undefined : await read(response, signal)) as Answer
}
