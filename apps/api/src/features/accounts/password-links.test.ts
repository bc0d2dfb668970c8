import type { PasswordLink, PersonAnswer, SessionAnswer } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { desc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aPerson, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { signInPerson } from '../../../test/sign-in-as.ts'
import { answerPasswordRequests } from './answer-password-requests.ts'
import { hashPassword } from './passwords.ts'

const { mails, passwordLinks, passwordRequests, people } = schema

const password = 'žalias-miškas-7'
const contextOf = ({ db, clock }: TestApp): Context => ({ db, clock, actor: null, address: 'local', requestId: 'worker' })

/** The secret in the newest mail. */
async function secretIn({ db }: TestApp): Promise<string> {
  const [mail] = await db.select().from(mails).orderBy(desc(mails.id)).limit(1)
  return mail?.words.link?.path.split('#')[1] ?? ''
}

const ask = (world: TestApp, email: string) => world.anonymous.post('/api/session/password-requests', { email })
const use = (world: TestApp, secret: string, chosen = password) => world.anonymous.post('/api/session/password-links/use', { secret, password: chosen })
const signIn = (world: TestApp, email: string, entered: string) => world.anonymous.post('/api/session', { email, password: entered })

async function askedFor(world: TestApp, email: string): Promise<string> {
  await ask(world, email)
  await answerPasswordRequests(contextOf(world))
  return secretIn(world)
}

describe('an invitation', () => {
  it('opens an account without a password, mails a link, and lets its owner choose one and in', async ({ world }) => {
    const administrator = await world.signInAs('administrator', { name: 'Administratorė' })
    const unit = await aUnit(world.db)
    const response = await administrator.post('/api/people/invitations', { email: 'Nauja@Rodykle.example', name: 'Nauja Vadovė', grants: [{ role: 'head', unitId: unit.id }] })
    const person = response.json<PersonAnswer>()
    expect([response.statusCode, person]).toMatchObject([201, { email: 'nauja@rodykle.example', isInvited: true, grants: [{ role: 'head' }] }])
    const [mail] = await world.db.select().from(mails)
    expect(mail).toMatchObject({ address: 'nauja@rodykle.example', personId: person.id, isSecret: true, state: 'waiting', words: { subject: 'Kvietimas į „Rodyklę“' } })
    expect(mail?.words.paragraphs.join(' ')).toContain('Administratorė')
    expect((await signIn(world, person.email, 'bet kas čia')).statusCode).toBe(401)

    const secret = await secretIn(world)
    expect((await world.anonymous.post('/api/session/password-links/read', { secret })).json<PasswordLink>()).toEqual({ purpose: 'invitation', email: person.email, name: 'Nauja Vadovė' })
    const chosen = await use(world, secret)
    expect(chosen.json<SessionAnswer>()).toMatchObject({ signedIn: { person: { email: person.email }, mustChangePassword: false } })
    expect(chosen.headers['set-cookie']).toMatch(/rodykle_session/)
    expect((await signIn(world, person.email, password)).statusCode).toBe(200)

    const trail = await auditRows(world.db)
    expect(trail.map(({ action }) => action)).toEqual(['person.invite', 'session.sign-in', 'person.choose-password', 'session.sign-in'])
    expect(JSON.stringify([trail, await world.db.select().from(passwordLinks)])).not.toContain(secret)
  })

  it('is sent again until there is a password, and only the last link is good', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const { id } = (await administrator.post('/api/people/invitations', { email: 'a@rodykle.example', name: 'Nauja', grants: [{ role: 'council', unitId: null }] })).json<PersonAnswer>()
    const first = await secretIn(world)
    expect((await administrator.post(`/api/people/${id}/invitation`)).statusCode).toBe(200)
    const second = await secretIn(world)
    expect((await use(world, first)).json()).toMatchObject({ error: { code: 'link-invalid' } })
    expect((await use(world, second)).statusCode).toBe(200)
    expect((await administrator.post(`/api/people/${id}/invitation`)).statusCode).toBe(409)
  })

  it('for an address that is somebody\'s is refused', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const { email } = await aPerson(world.db)
    expect((await administrator.post('/api/people/invitations', { email: email.toUpperCase(), name: 'Kita', grants: [{ role: 'council', unitId: null }] })).statusCode).toBe(409)
    expect(await world.db.$count(mails)).toBe(0)
  })
})

describe('a forgotten password', () => {
  it('is chosen anew by a link, once; every browser is signed out', async ({ world }) => {
    const person = await aPerson(world.db, { passwordHash: await hashPassword('senasis-slaptas'), grants: [{ role: 'council', unitId: null }] })
    const elsewhere = await signInPerson(world, person.id)
    const secret = await askedFor(world, ` ${person.email.toUpperCase()} `)
    expect((await signIn(world, person.email, 'senasis-slaptas')).statusCode).toBe(200)
    expect((await use(world, secret)).statusCode).toBe(200)
    expect((await elsewhere.get('/api/session')).json()).toMatchObject({ signedIn: null })
    expect((await signIn(world, person.email, 'senasis-slaptas')).statusCode).toBe(401)
    expect((await signIn(world, person.email, password)).statusCode).toBe(200)
    expect([(await use(world, secret)).statusCode, (await use(world, secret)).json()]).toMatchObject([422, { error: { code: 'link-invalid' } }])
  })

  it('answers the same to every address, and writes nothing to strangers and the dismissed', async ({ world }) => {
    const known = await aPerson(world.db)
    const dismissed = await aPerson(world.db, { isActive: false })
    const answers = await Promise.all([known.email, dismissed.email, 'niekas@rodykle.example'].map(email => ask(world, email)))
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    await answerPasswordRequests(contextOf(world))
    expect((await world.db.select({ address: mails.address }).from(mails)).map(({ address }) => address)).toEqual([known.email])
  })

  it('is answered three times an hour at most', async ({ world }) => {
    const { email } = await aPerson(world.db)
    for (let times = 0; times < 5; times += 1)
      await ask(world, email)
    await answerPasswordRequests(contextOf(world))
    expect(await world.db.$count(mails)).toBe(3)
    world.clock.passMinutes(61)
    await askedFor(world, email)
    expect(await world.db.$count(mails)).toBe(4)
  })

  it('forgets requests of yesterday', async ({ world }) => {
    await askedFor(world, 'niekas@rodykle.example')
    world.clock.passMinutes(25 * 60)
    await answerPasswordRequests(contextOf(world))
    expect(await world.db.$count(passwordRequests)).toBe(0)
  })

  it.for([
    ['is used after two hours', async (world: TestApp) => world.clock.passMinutes(121), 422, 'link-invalid', password],
    ['belongs to somebody who was dismissed meanwhile', async (world: TestApp) => world.db.update(people).set({ isActive: false }), 422, 'link-invalid', password],
    ['is to set a password that is too short', async () => {}, 400, 'invalid-request', 'trumpas'],
    ['is to set a password that is easily guessed', async () => {}, 422, 'password-too-weak', 'aaaaaaaaaaaa'],
  ] as const)('refuses a link that %s', async ([, change, status, code, chosen], { world }) => {
    const person = await aPerson(world.db, { passwordHash: await hashPassword('senasis-slaptas') })
    const secret = await askedFor(world, person.email)
    await change(world)
    const response = await use(world, secret, chosen)
    expect([response.statusCode, response.json()]).toMatchObject([status, { error: { code } }])
    expect((await world.db.select().from(people).where(eq(people.id, person.id)))[0]?.passwordHash).toBe(person.passwordHash)
  })

  it.for(['', 'x', 'a'.repeat(43), 'a'.repeat(44), '../../../etc/passwd'])('knows no link %j', async (secret, { world }) => {
    const response = await world.anonymous.post('/api/session/password-links/read', { secret })
    expect(response.statusCode).toBe(secret.length === 43 ? 422 : 400)
  })
})
