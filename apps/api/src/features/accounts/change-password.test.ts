import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { it } from '../../../test/it.ts'
import { signInPerson } from '../../../test/sign-in-as.ts'
import { hashPassword, isPasswordOf } from './passwords.ts'

const current = 'senas slaptažodis'
const next = 'naujas ir ilgas slaptažodis'
const passwordHash = await hashPassword(current)

describe('PUT /api/session/password', () => {
  it('changes it, keeps this browser and signs out the others', async ({ world }) => {
    const here = await world.signInAs('head', { passwordHash, mustChangePassword: true })
    const personId = here.personId ?? ''
    const elsewhere = await signInPerson(world, personId)

    expect((await here.put('/api/session/password', { current, next })).statusCode).toBe(204)
    const [person] = await world.db.select().from(schema.people).where(eq(schema.people.id, personId))
    expect(await isPasswordOf(person ?? null, next)).toBe(true)
    expect(person?.mustChangePassword).toBe(false)
    expect((await here.get('/api/session')).json()).toMatchObject({ signedIn: { mustChangePassword: false } })
    expect((await elsewhere.get('/api/session')).json()).toMatchObject({ signedIn: null })

    const entries = await auditRows(world.db)
    expect(entries).toMatchObject([{ action: 'person.change-password', actorId: personId, entityId: personId, before: null, after: null }])
  })

  it.for([
    ['when the current one is not given', { current: 'kitas', next }, 422, 'wrong-credentials'],
    ['when it stays the same', { current, next: current }, 422, 'password-too-weak'],
    ['with one\'s own name in it', { current, next: 'RasaRasaite2026' }, 422, 'password-too-weak'],
    ['with one\'s own address in it', { current, next: 'rasa.r@rodykle' }, 422, 'password-too-weak'],
    ['of the same few characters', { current, next: 'aaaaabbbbb1111' }, 422, 'password-too-weak'],
    ['shorter than ten characters', { current, next: 'trumpas' }, 400, 'invalid-request'],
  ] as const)('is refused %s', async ([, body, status, code], { world }) => {
    const person = await world.signInAs('head', { passwordHash, name: 'Rasa Rasaite', email: 'rasa.r@rodykle.example' })
    const answer = await person.put('/api/session/password', body)
    expect(answer.json()).toMatchObject({ error: { code } })
    expect(answer.statusCode).toBe(status)
    expect(await auditRows(world.db)).toEqual([])
  })

  it('cannot be used to guess the current one', async ({ world }) => {
    const person = await world.signInAs('head', { passwordHash })
    for (let attempt = 1; attempt <= 5; attempt++)
      await person.put('/api/session/password', { current: 'spėjimas', next })
    expect((await person.put('/api/session/password', { current, next })).statusCode).toBe(429)
  })
})

describe('a person whose password somebody else knows', () => {
  it('can do nothing but change it or leave', async ({ world }) => {
    const person = await world.signInAs('administrator', { mustChangePassword: true })
    const refused = await person.get('/api/people')
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ error: { code: 'password-change-required' } })
    expect((await person.get('/api/session')).json()).toMatchObject({ signedIn: { mustChangePassword: true } })
    expect((await person.delete('/api/session')).statusCode).toBe(204)
  })
})
