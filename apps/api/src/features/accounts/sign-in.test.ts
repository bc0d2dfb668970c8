import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { clientOf } from '../../../test/client.ts'
import { aPerson, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { hashPassword } from './passwords.ts'

const password = 'teisingas slaptažodis'
const passwordHash = await hashPassword(password)

describe('POST /api/session', () => {
  it('lets a person in, whatever the case of their address, and writes it down', async ({ world }) => {
    const unit = await aUnit(world.db, { name: 'Šaltinių progimnazija' })
    const { id } = await aPerson(world.db, { email: 'rasa@rodykle.example', passwordHash, grants: [{ role: 'head', unitId: unit.id }] })

    const answer = await world.anonymous.post('/api/session', { email: ' Rasa@Rodykle.example ', password })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ signedIn: { person: { id, email: 'rasa@rodykle.example' }, grants: [{ role: 'head', unit: { id: unit.id, name: 'Šaltinių progimnazija' } }], mustChangePassword: false }, demonstration: null })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'session.sign-in', actorId: id }])
  })

  it('gives a cookie that scripts cannot read, other sites cannot use, and that opens the door', async ({ world }) => {
    await aPerson(world.db, { email: 'rasa@rodykle.example', passwordHash })
    const answer = await world.anonymous.post('/api/session', { email: 'rasa@rodykle.example', password })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^rodykle_session=[\w.-]+; Path=\/api; HttpOnly; SameSite=Strict$/)

    const browser = clientOf(world.app, null, cookie.split(';')[0])
    expect((await browser.get('/api/session')).json()).toMatchObject({ signedIn: { person: { email: 'rasa@rodykle.example' } } })
  })

  it.for([
    ['a wrong password', 'rasa@rodykle.example', 'neteisingas'],
    ['an unknown address', 'kita@rodykle.example', password],
    ['somebody who was dismissed', 'buvusi@rodykle.example', password],
    ['a password hash that is none', 'tuscia@rodykle.example', password],
  ] as const)('answers %s in the same words', async ([, email, given], { world }) => {
    await aPerson(world.db, { email: 'rasa@rodykle.example', passwordHash })
    await aPerson(world.db, { email: 'buvusi@rodykle.example', passwordHash, isActive: false })
    await aPerson(world.db, { email: 'tuscia@rodykle.example', passwordHash: 'none' })
    const answer = await world.anonymous.post('/api/session', { email, password: given })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({ error: { code: 'wrong-credentials', requestId: expect.any(String) as string } })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

describe('guessing a password', () => {
  const guess = { email: 'rasa@rodykle.example', password: 'spėjimas' }

  it('ends after five failures of one account, even with the right password, and for a quarter of an hour', async ({ world }) => {
    await aPerson(world.db, { email: guess.email, passwordHash })
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await world.anonymous.post('/api/session', guess)).statusCode).toBe(401)
      world.clock.passMinutes(1)
    }
    const refused = await world.anonymous.post('/api/session', { ...guess, password })
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ error: { code: 'too-many-requests', details: { retryAfterSeconds: 600 } } })
    expect(refused.headers['retry-after']).toBe('600')

    world.clock.passMinutes(11)
    expect((await world.anonymous.post('/api/session', { ...guess, password })).statusCode).toBe(200)
  })

  it('ends after thirty failures from one address, whosever they are', async ({ world }) => {
    for (let attempt = 1; attempt <= 30; attempt++)
      expect((await world.anonymous.post('/api/session', { ...guess, email: `asmuo-${attempt}@rodykle.example` })).statusCode).toBe(401)
    expect((await world.anonymous.post('/api/session', { ...guess, email: 'dar@rodykle.example' })).statusCode).toBe(429)
    const elsewhere = await world.anonymous.request({ method: 'POST', url: '/api/session', payload: guess, remoteAddress: '192.0.2.7' })
    expect(elsewhere.statusCode).toBe(401)
  })

  it('is forgotten after a success, and what is a day old is swept out', async ({ world }) => {
    await aPerson(world.db, { email: guess.email, passwordHash })
    await world.anonymous.post('/api/session', guess)
    await world.anonymous.post('/api/session', { ...guess, email: 'kita@rodykle.example' })
    world.clock.passMinutes(25 * 60)
    await world.anonymous.post('/api/session', guess)
    await world.anonymous.post('/api/session', { ...guess, password })
    expect(await world.db.select().from(schema.signInFailures)).toEqual([])
  })
})

describe('DELETE /api/session', () => {
  it('ends the session itself, not only the cookie', async ({ world }) => {
    const head = await world.signInAs('council')
    const answer = await head.delete('/api/session')
    expect(answer.statusCode).toBe(204)
    expect(String(answer.headers['set-cookie'])).toContain('rodykle_session=;')
    expect((await head.get('/api/session')).json()).toMatchObject({ signedIn: null })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'session.sign-out', actorId: head.personId }])
  })

  it('has nothing to do for a stranger', async ({ world }) => {
    expect((await world.anonymous.delete('/api/session')).statusCode).toBe(204)
    expect(await auditRows(world.db)).toEqual([])
  })
})

describe('a session', () => {
  it.for([
    ['lives for a working day that is worked', [600, 600], true],
    ['ends twelve hours after the last request', [721], false],
    ['ends after fourteen hours in any case', [700, 141], false],
  ] as const)('%s', async ([, pauses, lives], { world }) => {
    const person = await world.signInAs('council')
    let answer = await person.get('/api/session')
    for (const minutes of pauses.slice(0, lives ? 1 : undefined)) {
      world.clock.passMinutes(minutes)
      answer = await person.get('/api/session')
    }
    expect((answer.json<{ signedIn: object | null }>()).signedIn !== null).toBe(lives)
  })

  it('renews its token after a quarter of an hour', async ({ world }) => {
    const person = await world.signInAs('council')
    expect((await person.get('/api/session')).headers['set-cookie']).toBeUndefined()
    world.clock.passMinutes(16)
    expect(String((await person.get('/api/session')).headers['set-cookie'])).toContain('rodykle_session=')
  })

  it.for([
    ['the person is dismissed', { isActive: false }],
  ] as const)('ends when %s', async ([, change], { world }) => {
    const person = await world.signInAs('council')
    await world.db.update(schema.people).set(change).where(eq(schema.people.id, person.personId ?? ''))
    expect((await person.get('/api/session')).json()).toMatchObject({ signedIn: null })
  })

  it('is not opened by a token that somebody else signed', async ({ world }) => {
    const person = await world.signInAs('council')
    const [header, payload] = (person.cookie ?? '').split('.')
    const forged = clientOf(world.app, null, `${header}.${payload}.${'A'.repeat(43)}`)
    expect((await forged.get('/api/session')).json()).toMatchObject({ signedIn: null })
  })
})

describe('GET /api/session', () => {
  it('names the demonstration\'s accounts while it is loaded', async ({ world }) => {
    await world.db.insert(schema.settings).values({ key: 'demonstration', value: { loadedOn: '2026-11-21' } })
    await aPerson(world.db, { email: 'vadovas@rodykle.example' })
    await aPerson(world.db, { email: 'taryba@rodykle.example', isActive: false })
    expect((await world.anonymous.get('/api/session')).json()).toMatchObject({
      signedIn: null,
      demonstration: { password: 'rodykle-demo', accounts: [{ email: 'vadovas@rodykle.example', role: 'head' }] },
    })
  })
})
