import type { FastifyInstance, InjectOptions } from 'fastify'

type Response = Awaited<ReturnType<FastifyInstance['inject']>>

/** One browser: every request carries its cookie, if it has one. Bodies are sent as JSON. */
export interface Client {
  personId: string | null
  cookie: string | null
  request: (options: InjectOptions) => Promise<Response>
  get: (url: string) => Promise<Response>
  post: (url: string, body?: object) => Promise<Response>
  put: (url: string, body?: object) => Promise<Response>
  patch: (url: string, body?: object) => Promise<Response>
  delete: (url: string) => Promise<Response>
}

export function clientOf(app: FastifyInstance, personId: string | null = null, cookie: string | null = null): Client {
  const request = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...(cookie !== null && { cookie }), ...options.headers } })
  const send = (method: 'POST' | 'PUT' | 'PATCH') => (url: string, body?: object) =>
    request({ method, url, ...(body !== undefined && { payload: body }) })
  return {
    personId,
    cookie,
    request,
    get: url => request({ method: 'GET', url }),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: url => request({ method: 'DELETE', url }),
  }
}
