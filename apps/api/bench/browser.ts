import { Buffer } from 'node:buffer'
import { Agent, request } from 'node:http'
import { password } from './world/build-world.ts'

export interface Answer {
  status: number
  body: Buffer
}

/** A person at work: signed in, with connections that stay open. */
export interface Browser {
  send: (method: string, path: string, body?: string | Uint8Array, headers?: Record<string, string>) => Promise<Answer>
  json: <Body>(path: string) => Promise<Body>
  close: () => void
}

/** @param connections how many requests can be under way at once */
export async function signIn(address: string, who: string, connections = 1): Promise<Browser> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let cookie = ''

  const send: Browser['send'] = (method, path, body, headers = {}) => new Promise((resolve, reject) => {
    const outgoing = request(`${address}${path}`, {
      method,
      agent,
      headers: { cookie, ...body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }, ...headers },
    }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
        resolve({ status: response.statusCode ?? 500, body: Buffer.concat(chunks) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
  const { status } = await send('POST', '/api/session', JSON.stringify({ email: `${who}@bench.example`, password }))
  if (status >= 300)
    throw new Error(`${who} could not sign in: ${status}`)
  return {
    send,
    json: async <Body>(path: string) => {
      const answer = await send('GET', path)
      if (answer.status !== 200)
        throw new Error(`${path}: ${answer.status} ${answer.body.toString()}`)
      return JSON.parse(answer.body.toString()) as Body
    },
    close: () => agent.destroy(),
  }
}
