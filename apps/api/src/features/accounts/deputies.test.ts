import type { DeputyList } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aPerson, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { signInPerson } from '../../../test/sign-in-as.ts'

const { mails, people } = schema

describe('deputies', () => {
  it('are named by the head: a stranger is invited, a colleague is told', async ({ world }) => {
    const unit = await aUnit(world.db, { name: 'Saulės mokykla' })
    const head = await world.signInAs('head', { unit, name: 'Vadovė' })
    const colleague = await aPerson(world.db, { name: 'Kolegė' })
    const first = await head.post('/api/deputies', { unitId: unit.id, email: 'Pavaduotoja@rodykle.example', name: 'Pavaduotoja' })
    expect([first.statusCode, first.json<DeputyList>()]).toMatchObject([200, { units: [{ id: unit.id }], deputies: [{ person: { email: 'pavaduotoja@rodykle.example' }, isInvited: true, isActive: true }] }])
    const { deputies } = (await head.post('/api/deputies', { unitId: unit.id, email: colleague.email, name: 'Kitaip pavadinta' })).json<DeputyList>()
    expect(deputies.map(({ person: { name }, isInvited }) => [name, isInvited])).toEqual([['Kolegė', false], ['Pavaduotoja', true]])
    expect((await world.db.select().from(mails).orderBy(mails.id)).map(({ address, words }) => [address, words.subject])).toEqual([
      ['pavaduotoja@rodykle.example', 'Kvietimas į „Rodyklę“'],
      [colleague.email, 'Galite pildyti įstaigos „Saulės mokykla“ reikšmes'],
    ])
    expect(await auditRows(world.db)).toMatchObject([{ action: 'person.name-deputy', unitId: unit.id, actorName: 'Vadovė' }, { action: 'person.name-deputy', entityId: colleague.id }])
  })

  it('are let go by the head, at once', async ({ world }) => {
    const unit = await aUnit(world.db)
    const head = await world.signInAs('head', { unit })
    const deputy = await aPerson(world.db, { grants: [{ role: 'editor', unitId: unit.id }] })
    const browser = await signInPerson(world, deputy.id)
    expect((await browser.get('/api/submissions')).statusCode).toBe(200)
    expect((await head.request({ method: 'DELETE', url: `/api/deputies/${unit.id}/${deputy.id}` })).json<DeputyList>().deputies).toEqual([])
    expect((await browser.get('/api/submissions')).statusCode).toBe(403)
    expect(await auditRows(world.db)).toMatchObject([{ action: 'person.remove-deputy', entityId: deputy.id, unitId: unit.id }])
  })

  it('are the head\'s own: nobody names or removes another\'s', async ({ world }) => {
    const [unit, other] = [await aUnit(world.db), await aUnit(world.db)]
    const head = await world.signInAs('head', { unit })
    const deputy = await aPerson(world.db, { grants: [{ role: 'editor', unitId: other.id }] })
    expect((await head.post('/api/deputies', { unitId: other.id, email: 'x@rodykle.example', name: 'X' })).statusCode).toBe(404)
    expect((await head.request({ method: 'DELETE', url: `/api/deputies/${other.id}/${deputy.id}` })).statusCode).toBe(404)
    expect((await head.get('/api/deputies')).json<DeputyList>()).toMatchObject({ units: [{ id: unit.id }], deputies: [] })
    expect(await world.db.$count(people)).toBe(2)
  })

  it('are not named twice', async ({ world }) => {
    const unit = await aUnit(world.db)
    const head = await world.signInAs('head', { unit })
    const name = () => head.post('/api/deputies', { unitId: unit.id, email: 'x@rodykle.example', name: 'X' })
    await name()
    const response = await name()
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'already-exists' } }])
    expect(await world.db.$count(mails)).toBe(1)
  })
})
