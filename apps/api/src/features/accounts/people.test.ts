import type { OneTimePassword, PeopleList } from '@rodykle/contracts'
import type { z } from 'zod'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aCity, aMethodicalGroup, aPerson, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { signInPerson } from '../../../test/sign-in-as.ts'

const unknownId = '019adfd0-0000-7000-8000-00000000ffff'

describe('GET /api/people', () => {
  it('lists by name as Lithuanian orders it, with roles in their order', async ({ world }) => {
    const administrator = await world.signInAs('administrator', { name: 'Žygis' })
    const unit = await aUnit(world.db)
    for (const name of ['Šarūnė', 'Sigita', 'Ąžuolas', 'Aldona', 'Yra', 'Irena', 'Jonas'])
      await aPerson(world.db, { name, grants: [{ role: 'editor', unitId: unit.id }, { role: 'head', unitId: unit.id }] })
    const { people } = (await administrator.get('/api/people')).json<z.infer<typeof PeopleList>>()
    expect(people.map(({ name }) => name)).toEqual(['Aldona', 'Ąžuolas', 'Yra', 'Irena', 'Jonas', 'Sigita', 'Šarūnė', 'Žygis'])
    expect(people[0]?.grants.map(({ role }) => role)).toEqual(['head', 'editor'])
    expect(people[0]).not.toHaveProperty('passwordHash')
  })
})

describe('POST /api/people', () => {
  it('opens an account whose one-time password lets in once and asks for another', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db)
    const answer = await administrator.post('/api/people', { email: 'Nauja@Rodykle.example', name: 'Nauja', grants: [{ role: 'head', unitId: unit.id }, { role: 'head', unitId: unit.id }] })
    expect(answer.statusCode).toBe(201)
    const { person, oneTimePassword } = answer.json<OneTimePassword>()
    expect(person).toMatchObject({ email: 'nauja@rodykle.example', isActive: true, mustChangePassword: true, grants: [{ role: 'head', unit: { id: unit.id } }] })
    expect(oneTimePassword).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/)

    const signedIn = await world.anonymous.post('/api/session', { email: person.email, password: oneTimePassword })
    expect(signedIn.json()).toMatchObject({ signedIn: { mustChangePassword: true } })
    const entries = await auditRows(world.db)
    expect(entries).toMatchObject([{ action: 'person.create', actorId: administrator.personId, entityId: person.id, after: { email: 'nauja@rodykle.example' } }, { action: 'session.sign-in' }])
    expect(JSON.stringify(entries)).not.toContain(oneTimePassword)
  })

  it.for([
    ['an address that is taken', { email: 'YRA@rodykle.example' }, 409, 'already-exists'],
    ['an unknown unit', { grants: [{ role: 'head', unitId: unknownId }] }, 404, 'not-found'],
    ['no role at all', { grants: [] }, 400, 'invalid-request'],
    ['a head of nothing', { grants: [{ role: 'head', unitId: null }] }, 422, 'invalid-request'],
    ['an address that is none', { email: 'nauja' }, 400, 'invalid-request'],
    ['a field of the database', { passwordHash: 'x' }, 400, 'invalid-request'],
  ] as const)('refuses %s', async ([, change, status, code], { world }) => {
    const administrator = await world.signInAs('administrator')
    await aPerson(world.db, { email: 'yra@rodykle.example' })
    const answer = await administrator.post('/api/people', { email: 'nauja@rodykle.example', name: 'Nauja', grants: [{ role: 'council', unitId: null }], ...change })
    expect(answer.json()).toMatchObject({ error: { code } })
    expect(answer.statusCode).toBe(status)
    expect(await auditRows(world.db)).toEqual([])
  })

  it('refuses roles for units of another kind, and for units that are gone', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const institution = await aUnit(world.db)
    const group = await aMethodicalGroup(world.db)
    const city = await aCity(world.db)
    const closed = await aUnit(world.db, { validTo: '2026-11-20' })
    const create = async (role: string, unitId: string | null) =>
      (await administrator.post('/api/people', { email: 'nauja@rodykle.example', name: 'Nauja', grants: [{ role, unitId }] })).json<{ error?: { code: string } }>().error?.code
    expect(await create('head', group.id)).toBe('invalid-request')
    expect(await create('group-chair', institution.id)).toBe('invalid-request')
    expect(await create('editor', city.id)).toBe('invalid-request')
    expect(await create('department', institution.id)).toBe('invalid-request')
    expect(await create('head', closed.id)).toBe('unit-not-active')
    expect(await create('support', institution.id)).toBeUndefined()
  })
})

describe('PATCH /api/people/:id', () => {
  it('changes roles at once and says before and after', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const person = await world.signInAs('council', { name: 'Buvo' })
    const answer = await administrator.patch(`/api/people/${person.personId}`, { name: 'Yra', grants: [{ role: 'department', unitId: null }] })
    expect(answer.json()).toMatchObject({ name: 'Yra', isActive: true, grants: [{ role: 'department', unit: null }] })
    expect((await person.get('/api/audit')).statusCode).toBe(200)
    expect(await auditRows(world.db)).toMatchObject([{
      action: 'person.update',
      before: { name: 'Buvo', grants: [{ role: 'council' }] },
      after: { name: 'Yra', grants: [{ role: 'department' }] },
    }])
  })

  it('signs a dismissed person out', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const person = await world.signInAs('department')
    await administrator.patch(`/api/people/${person.personId}`, { isActive: false })
    expect((await person.get('/api/audit')).statusCode).toBe(401)
    const [session] = (await world.db.select().from(schema.sessions)).filter(({ personId }) => personId === person.personId)
    expect(session?.revokedAt).toEqual(world.clock.now())
  })

  it.for([
    ['dismissed', { isActive: false }],
    ['given other roles', { grants: [{ role: 'department', unitId: null }] }],
  ] as const)('keeps the last active administrator from being %s', async ([, change], { world }) => {
    const administrator = await world.signInAs('administrator')
    await aPerson(world.db, { isActive: false, grants: [{ role: 'administrator', unitId: null }] })
    await world.signInAs('department')
    const answer = await administrator.patch(`/api/people/${administrator.personId}`, change)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code: 'cannot-remove-last-administrator' } })
    expect((await administrator.get('/api/people')).statusCode).toBe(200)
  })

  it('lets an administrator go while there is another', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const other = await aPerson(world.db, { grants: [{ role: 'administrator', unitId: null }] })
    expect((await administrator.patch(`/api/people/${administrator.personId}`, { isActive: false })).statusCode).toBe(200)
    expect((await (await signInPerson(world, other.id)).get('/api/people')).statusCode).toBe(200)
  })

  it('does not know an unknown person', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.patch(`/api/people/${unknownId}`, { name: 'Kas' })).statusCode).toBe(404)
  })
})

describe('POST /api/people/:id/password', () => {
  it('replaces a forgotten password and signs the person out everywhere', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const person = await world.signInAs('head', { email: 'pamirso@rodykle.example' })
    for (let attempt = 1; attempt <= 5; attempt++)
      await world.anonymous.post('/api/session', { email: 'pamirso@rodykle.example', password: 'spėjimas' })

    const { oneTimePassword } = (await administrator.post(`/api/people/${person.personId}/password`)).json<OneTimePassword>()
    expect((await person.get('/api/session')).json()).toMatchObject({ signedIn: null })
    const answer = await world.anonymous.post('/api/session', { email: 'pamirso@rodykle.example', password: oneTimePassword })
    expect(answer.json()).toMatchObject({ signedIn: { mustChangePassword: true } })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'person.reset-password', entityId: person.personId, before: null, after: null }, { action: 'session.sign-in' }])
  })
})
