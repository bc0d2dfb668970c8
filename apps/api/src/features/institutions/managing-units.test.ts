import type { Unit } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aCity, aMethodicalGroup, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const unknownId = '019adfd0-0000-7000-8000-00000000ffff'
const school = { kind: 'institution', code: 'nauja-mokykla', name: 'Naujoji mokykla', shortName: 'Naujoji', legalCode: '190123456', type: 'basic-school', validFrom: '2026-09-01', aliases: ['Nauja m-kla'] }

describe('POST /api/institutions', () => {
  it('adds an institution with its first type', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const answer = await administrator.post('/api/institutions', school)
    expect(answer.statusCode).toBe(201)
    const unit = answer.json<Unit>()
    expect(unit).toMatchObject({ ...school, isConfirmed: true, validTo: null, successorId: null, types: [{ type: 'basic-school', validFrom: '2026-09-01', validTo: null }] })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'institution.create', actorId: administrator.personId, entityId: unit.id, unitId: unit.id, before: null, after: { code: 'nauja-mokykla' } }])
  })

  it('adds a methodical group, which has no type', async ({ world }) => {
    const answer = await (await world.signInAs('administrator')).post('/api/institutions', { ...school, kind: 'methodical-group', type: null, legalCode: null })
    expect(answer.json()).toMatchObject({ kind: 'methodical-group', type: null, types: [] })
  })

  it.for([
    ['a code that is taken', { code: 'esama' }, 409, 'already-exists'],
    ['a legal code that is taken', { legalCode: '190000001' }, 409, 'already-exists'],
    ['a name that is taken, in other letters', { name: 'ESAMOJI ŠALTINIŲ MOKYKLA' }, 409, 'already-exists'],
    ['an alias that is somebody\'s name', { aliases: ['Esamoji Šaltinių mokykla'] }, 409, 'already-exists'],
    ['a name that is somebody\'s alias', { name: 'Šaltinėlis' }, 409, 'already-exists'],
    ['an institution without a type', { type: null }, 422, 'invalid-request'],
    ['a group with a type', { kind: 'methodical-group' }, 422, 'invalid-request'],
    ['another city', { kind: 'city' }, 400, 'invalid-request'],
    ['a code with spaces', { code: 'nauja mokykla' }, 400, 'invalid-request'],
    ['a day that no database keeps', { validFrom: '0000-01-01' }, 400, 'invalid-request'],
  ] as const)('refuses %s', async ([, change, status, code], { world }) => {
    const administrator = await world.signInAs('administrator')
    const other = await aUnit(world.db, { code: 'esama', legalCode: '190000001', name: 'Esamoji Šaltinių mokykla' })
    await world.db.insert(schema.unitAliases).values({ unitId: other.id, alias: 'šaltinėlis' })
    const answer = await administrator.post('/api/institutions', { ...school, ...change })
    expect(answer.json()).toMatchObject({ error: { code } })
    expect(answer.statusCode).toBe(status)
  })
})

describe('PATCH /api/institutions/:id', () => {
  it('corrects what is given and leaves the rest', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db, { name: 'Senasis', isConfirmed: false, note: 'patikslinti', legalCode: '190000001' })
    const answer = await administrator.patch(`/api/institutions/${unit.id}`, { name: 'Tikrasis', isConfirmed: true, note: null, aliases: ['Senasis', 'Senasis'] })
    expect(answer.json()).toMatchObject({ name: 'Tikrasis', shortName: unit.shortName, legalCode: '190000001', isConfirmed: true, note: null, aliases: ['Senasis'], type: 'progymnasium' })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'institution.update', unitId: unit.id, before: { name: 'Senasis', aliases: [] }, after: { name: 'Tikrasis', aliases: ['Senasis'] } }])
  })

  it('keeps its own name, and refuses another\'s', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db, { name: 'Viena' })
    await aUnit(world.db, { name: 'Kita' })
    expect((await administrator.patch(`/api/institutions/${unit.id}`, { name: 'VIENA' })).statusCode).toBe(200)
    expect((await administrator.patch(`/api/institutions/${unit.id}`, { name: 'kita' })).statusCode).toBe(409)
    expect((await administrator.patch(`/api/institutions/${unknownId}`, { name: 'Trečia' })).statusCode).toBe(404)
  })
})

describe('POST /api/institutions/:id/type', () => {
  it('begins a new type and ends the former the day before', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db, { validFrom: '2019-09-01' })
    const answer = await administrator.post(`/api/institutions/${unit.id}/type`, { type: 'gymnasium', validFrom: '2026-03-01' })
    expect(answer.json()).toMatchObject({ type: 'gymnasium', types: [{ type: 'progymnasium', validFrom: '2019-09-01', validTo: '2026-02-28' }, { type: 'gymnasium', validFrom: '2026-03-01', validTo: null }] })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'institution.change-type', unitId: unit.id, before: { types: [{ validTo: null }] }, after: { types: [{ validTo: '2026-02-28' }, {}] } }])
  })

  it.for([
    ['the type it has', { type: 'progymnasium' }, 409, 'already-exists'],
    ['a day on which the former began', { validFrom: '2019-09-01' }, 422, 'invalid-request'],
    ['a day after the unit closed', { validFrom: '2027-01-01' }, 422, 'unit-not-active'],
    ['a type that does not exist', { type: 'lyceum' }, 400, 'invalid-request'],
  ] as const)('refuses %s', async ([, change, status, code], { world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db, { validTo: '2026-12-31' })
    const answer = await administrator.post(`/api/institutions/${unit.id}/type`, { type: 'gymnasium', validFrom: '2026-03-01', ...change })
    expect(answer.json()).toMatchObject({ error: { code } })
    expect(answer.statusCode).toBe(status)
    expect(await auditRows(world.db)).toEqual([])
  })

  it('refuses a type to a methodical group', async ({ world }) => {
    const group = await aMethodicalGroup(world.db)
    const answer = await (await world.signInAs('administrator')).post(`/api/institutions/${group.id}/type`, { type: 'gymnasium', validFrom: '2026-03-01' })
    expect(answer.statusCode).toBe(422)
  })
})

describe('POST /api/institutions/:id/close', () => {
  it('names the last day and who carries on', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const [unit, successor] = [await aUnit(world.db), await aUnit(world.db)]
    const answer = await administrator.post(`/api/institutions/${unit.id}/close`, { validTo: '2026-08-31', successorId: successor.id })
    expect(answer.json()).toMatchObject({ id: unit.id, validTo: '2026-08-31', successorId: successor.id, type: 'progymnasium' })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'institution.close', unitId: unit.id, before: { validTo: null }, after: { validTo: '2026-08-31', successorId: successor.id } }])
    expect((await administrator.post(`/api/institutions/${unit.id}/close`, { validTo: '2026-09-30', successorId: null })).statusCode).toBe(409)
  })

  it('refuses to close the city, to close before the beginning, and impossible successors', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const unit = await aUnit(world.db, { validFrom: '2020-01-01' })
    const city = await aCity(world.db)
    const group = await aMethodicalGroup(world.db)
    const gone = await aUnit(world.db, { validTo: '2026-08-31' })
    const close = async (id: string, validTo: string, successorId: string | null) => {
      const answer = await administrator.post(`/api/institutions/${id}/close`, { validTo, successorId })
      return [answer.statusCode, answer.json<{ error: { code: string } }>().error.code]
    }
    expect(await close(city.id, '2026-08-31', null)).toEqual([422, 'invalid-request'])
    expect(await close(unit.id, '2019-12-31', null)).toEqual([422, 'invalid-request'])
    expect(await close(unit.id, '2026-08-31', unit.id)).toEqual([422, 'invalid-request'])
    expect(await close(unit.id, '2026-08-31', group.id)).toEqual([422, 'invalid-request'])
    expect(await close(unit.id, '2026-08-31', gone.id)).toEqual([422, 'unit-not-active'])
    expect(await close(unit.id, '2026-08-31', unknownId)).toEqual([404, 'not-found'])
    expect(await auditRows(world.db)).toEqual([])
  })
})

describe('managing institutions', () => {
  it.for(['department', 'head', 'editor', 'council', 'support', 'group-chair'] as const)('is not for %s', async (role, { world }) => {
    const unit = await aUnit(world.db)
    const person = await world.signInAs(role, { unit })
    expect((await person.post('/api/institutions', school)).statusCode).toBe(403)
    expect((await person.patch(`/api/institutions/${unit.id}`, { name: 'Kita' })).statusCode).toBe(403)
  })
})
