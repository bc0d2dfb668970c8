import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@rodykle/db'
import { afterAll, describe, expect, it as plainIt } from 'vitest'
import { buildTestApp, testConfig } from '../test/build-test-app.ts'
import { it } from '../test/it.ts'
import { buildApp } from './app.ts'
import { systemClock } from './platform/clock.ts'

describe('every answer', () => {
  it('lets nothing inline, nothing foreign and no frame around it', async ({ world }) => {
    const { headers } = await world.anonymous.get('/api/session')
    expect(headers['content-security-policy']).toBe('default-src \'self\';base-uri \'none\';form-action \'self\';frame-ancestors \'none\';object-src \'none\'')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
  })

  it('of the API is kept in no cache', async ({ world }) => {
    expect((await world.anonymous.get('/api/session')).headers['cache-control']).toBe('no-store')
  })
})

describe('a request that makes no sense', () => {
  it.for([
    ['a body that is not JSON', { method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload: '{"email":' }, 400, 'invalid-request'],
    ['a body of another type', { method: 'POST', url: '/api/session', headers: { 'content-type': 'text/plain' }, payload: 'email' }, 415, 'unsupported-media-type'],
    ['a body over one megabyte', { method: 'POST', url: '/api/session', payload: { email: 'a', password: 'x'.repeat(1024 * 1024) } }, 413, 'body-too-large'],
    ['a field that does not exist', { method: 'POST', url: '/api/session', payload: { email: 'a', password: 'b', isAdministrator: true } }, 400, 'invalid-request'],
    ['a key that would change prototypes', { method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload: '{"__proto__":{"email":"a"}}' }, 400, 'invalid-request'],
    ['text that no database keeps', { method: 'POST', url: '/api/session', payload: { email: 'a\0', password: 'b' } }, 400, 'invalid-request'],
    ['half a character', { method: 'POST', url: '/api/session', payload: { email: 'a\uD800', password: 'b' } }, 400, 'invalid-request'],
    ['an address that cannot be decoded', { method: 'GET', url: '/api/%E0%A4%A' }, 400, 'invalid-request'],
    ['an address of nothing', { method: 'GET', url: '/api/nothing', headers: { accept: 'text/html' } }, 404, 'not-found'],
    ['a method nobody answers to', { method: 'DELETE', url: '/api/search' }, 404, 'not-found'],
  ] as const)('%s', async ([, options, status, code], { world }) => {
    const answer = await world.anonymous.request(options)
    expect(answer.json()).toMatchObject({ error: { code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } })
    expect(answer.statusCode).toBe(status)
  })

  it('names the field that is not known', async ({ world }) => {
    const answer = await world.anonymous.post('/api/session', { email: 'a', password: 'b', admin: true })
    expect(answer.json()).toMatchObject({ error: { details: { where: 'body', fields: [{ problem: expect.stringContaining('admin') as string }] } } })
  })
})

describe('a write that another site\'s page sent', () => {
  it.for([
    ['from another host', { origin: 'https://evil.example' }, 403],
    ['from nowhere one can name', { origin: 'null' }, 403],
    ['from the same name on another port', { origin: 'http://rodykle.example:81' }, 403],
    ['that says of itself that it is', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from our own page', { 'origin': 'http://rodykle.example', 'sec-fetch-site': 'same-origin' }, 204],
    ['from a program', {}, 204],
  ] as const)('%s', async ([, headers, status], { world }) => {
    const answer = await world.anonymous.request({ method: 'DELETE', url: '/api/session', headers: { host: 'rodykle.example', ...headers } })
    expect(answer.statusCode).toBe(status)
  })
})

describe('the web application', () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'rodykle-web-'))
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Rodyklė</title>')
  writeFileSync(join(webFolder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(webFolder, 'assets/index-abc123.js'), 'export {}')

  const page = { accept: 'text/html,application/xhtml+xml' }

  plainIt.each([
    ['the first page', '/', page, 200, 'text/html', 'no-cache'],
    ['any page of it', '/planas/2026?filtras=1', page, 200, 'text/html', 'no-cache'],
    ['a file of its own', '/favicon.svg', {}, 200, 'image/svg', 'no-cache'],
    ['a hashed file, for ever', '/assets/index-abc123.js', {}, 200, 'javascript', 'public, max-age=31536000, immutable'],
    ['not a hashed file that is gone', '/assets/index-gone.js', page, 404, 'application/json', undefined],
    ['not a file that does not exist', '/robots.txt', {}, 404, 'application/json', undefined],
    ['not what lies outside of its folder', '/../../etc/passwd', {}, 404, 'application/json', undefined],
    ['not what lies outside, encoded', '/%2e%2e/%2e%2e/etc/passwd', {}, 404, 'application/json', undefined],
  ])('is given %s', async (_, url, headers, status, type, caching) => {
    const world = await buildTestApp({ config: { webFolder } })
    const answer = await world.anonymous.request({ method: 'GET', url, headers })
    await world.close()
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain(type)
    if (caching !== undefined)
      expect(answer.headers['cache-control']).toBe(caching)
  })
})

describe('GET /health', () => {
  it('says what it looked at', async ({ world }) => {
    const answer = await world.anonymous.get('/health')
    expect(answer.json()).toMatchObject({ status: 'ok', version: '0.0.0-test', checks: { database: { ok: true }, migrations: { ok: true }, dataFolder: { ok: true } } })
    expect(answer.statusCode).toBe(200)
  })

  plainIt('is 503 where the data folder is gone', async () => {
    const world = await buildTestApp({ config: { dataFolder: '/nowhere/at/all' } })
    const answer = await world.anonymous.get('/health')
    await world.close()
    expect(answer.json()).toMatchObject({ status: 'degraded', checks: { dataFolder: { ok: false, freeMegabytes: null } } })
    expect(answer.statusCode).toBe(503)
  })
})

describe('while the database is away', () => {
  const away = connect('postgresql://nobody@127.0.0.1:1/none')
  afterAll(away.close)

  plainIt.each([
    ['/health says so', '/health', { status: 'degraded', checks: { database: { ok: false }, migrations: { ok: false } } }],
    ['everything else asks to come back, and tells nothing of why', '/api/session', { error: { code: 'unavailable' } }],
  ])('%s', async (_, url, answer) => {
    const app = await buildApp({ db: away.db, clock: systemClock, config: testConfig })
    const response = await app.inject({ url })
    await app.close()
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject(answer)
    expect(response.body).not.toContain('127.0.0.1')
  })
})
