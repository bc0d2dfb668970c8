import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aCity, aMethodicalGroup, anIndicator, anOpenPeriod, aPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

/** Who is asked what, as 'unit name · target code'. */
async function askedCells({ db }: TestApp): Promise<string[]> {
  const rows = await db.select({ unit: schema.reportingUnits.name, target: schema.targets.code })
    .from(schema.actuals)
    .innerJoin(schema.reportingUnits, eq(schema.reportingUnits.id, schema.actuals.unitId))
    .innerJoin(schema.targets, eq(schema.targets.id, schema.actuals.targetId))
  return rows.map(({ unit, target }) => `${unit} · ${target}`).toSorted()
}

describe('opening a period', () => {
  it('asks each unit in scope for every target reported in periods of this kind', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const period = await aPeriod(db, plan)
    const school = await aUnit(db, { name: 'Gimnazija', type: 'gymnasium' })
    await aUnit(db, { name: 'Lopšelis', type: 'kindergarten' })
    await aMethodicalGroup(db, { name: 'Būrelis' })
    await aCity(db, { name: 'Skyrius' })
    const all = await aTarget(db, { plan, fields: { code: 'visos' } })
    await aTarget(db, { plan, fields: { code: 'mokyklos' }, version: { scope: { kind: 'types', types: ['gymnasium', 'progymnasium'] } } })
    await aTarget(db, { plan, fields: { code: 'miestas' }, version: { scope: { kind: 'all', unitKind: 'city' } } })
    await aTarget(db, { plan, fields: { code: 'viena' }, version: { scope: { kind: 'units', unitIds: [school.id] } } })
    await aTarget(db, { plan, fields: { code: 'metams' }, version: { reportedEvery: 'calendar-year' } })

    const department = await world.signInAs('department')
    const answer = await department.post(`/api/periods/${period.id}/open`)

    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ id: period.id, state: 'open', version: 2 })
    expect(await askedCells(world)).toEqual(['Gimnazija · mokyklos', 'Gimnazija · viena', 'Gimnazija · visos', 'Lopšelis · visos', 'Skyrius · miestas'])
    const cells = await db.select().from(schema.actuals).where(eq(schema.actuals.targetId, all.id))
    expect(cells[0]).toMatchObject({ state: 'not-reported', status: 'no-data', achieved: null, gap: null, standing: 'draft', version: 1, targetVersionId: all.version.id, updatedBy: null })
    expect(await db.select().from(schema.submissions)).toHaveLength(3)
    const [entry] = await db.select().from(schema.auditEntries)
    expect(entry).toMatchObject({ action: 'period.open', actorId: department.personId, entityId: period.id, before: { state: 'upcoming' }, after: { state: 'open', submissions: 3, cells: 5 } })
  })

  it('goes by who exists, and of which type, on the period\'s last day', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const period = await aPeriod(db, plan)
    await aUnit(db, { name: 'Uždaryta birželį', validTo: '2026-06-30' })
    await aUnit(db, { name: 'Uždaryta paskutinę dieną', validTo: '2026-12-31' })
    await aUnit(db, { name: 'Dar neįsteigta', validFrom: '2027-01-01' })
    const renamed = await aUnit(db, { name: 'Tapo gimnazija', type: null })
    await db.insert(schema.unitTypes).values([
      { unitId: renamed.id, type: 'progymnasium', validFrom: '2019-09-01', validTo: '2026-08-31' },
      { unitId: renamed.id, type: 'gymnasium', validFrom: '2026-09-01' },
    ])
    await aTarget(db, { plan, fields: { code: 'p' }, version: { scope: { kind: 'types', types: ['progymnasium'] } } })
    await aTarget(db, { plan, fields: { code: 'g' }, version: { scope: { kind: 'types', types: ['gymnasium'] } } })

    await (await world.signInAs('department')).post(`/api/periods/${period.id}/open`)
    expect(await askedCells(world)).toEqual(['Tapo gimnazija · g', 'Uždaryta paskutinę dieną · p'])
  })

  it('asks by the version in force at the period\'s end, and not for what begins later', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const period = await aPeriod(db, plan)
    await aUnit(db, { name: 'Mokykla' })
    const changed = await aTarget(db, { plan, fields: { code: 'pakeista' } })
    const [second] = await db.insert(schema.targetVersions).values({ ...changed.version, id: undefined, version: 2, validFrom: '2026-10-01' }).returning()
    await db.insert(schema.targetVersions).values({ ...changed.version, id: undefined, version: 3, validFrom: '2027-01-01' })
    await aTarget(db, { plan, fields: { code: 'vėliau' }, version: { validFrom: '2027-01-01' } })

    await (await world.signInAs('department')).post(`/api/periods/${period.id}/open`)
    expect(await askedCells(world)).toEqual(['Mokykla · pakeista'])
    expect((await db.select().from(schema.actuals))[0]).toMatchObject({ targetVersionId: second?.id })
  })

  it('again adds only what is missing, and changes nothing that was reported', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const period = await aPeriod(db, plan)
    await aUnit(db, { name: 'Sena' })
    await aTarget(db, { plan, fields: { code: 't' } })
    const department = await world.signInAs('department')
    await department.post(`/api/periods/${period.id}/open`)
    await db.update(schema.actuals).set({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' }, numerator: '34', denominator: '41', status: 'met', standing: 'accepted', version: 4 })
    const [reported] = await db.select().from(schema.actuals)
    await aUnit(db, { name: 'Nauja' })
    await department.post(`/api/periods/${period.id}/close`)

    const answer = await department.post(`/api/periods/${period.id}/open`)
    expect(answer.json()).toMatchObject({ state: 'open', version: 4 })
    expect(await askedCells(world)).toEqual(['Nauja · t', 'Sena · t'])
    expect(await db.select().from(schema.actuals).where(eq(schema.actuals.id, reported!.id))).toEqual([reported])

    await aUnit(db, { name: 'Dar naujesnė' })
    expect((await department.post(`/api/periods/${period.id}/open`)).json()).toMatchObject({ state: 'open', version: 4 })
    expect(await askedCells(world)).toEqual(['Dar naujesnė · t', 'Nauja · t', 'Sena · t'])
  })

  it('hands a submission back to a unit that has something new to fill', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const period = await anOpenPeriod(db, plan)
    const unit = await aUnit(db)
    await aTarget(db, { plan })
    const department = await world.signInAs('department')
    await department.post(`/api/periods/${period.id}/open`)
    await db.update(schema.submissions).set({ status: 'approved', approvedAt: world.clock.now(), version: 3 })
    await aTarget(db, { plan, indicator: await anIndicator(db) })

    await department.post(`/api/periods/${period.id}/open`)
    expect((await db.select().from(schema.submissions))[0]).toMatchObject({ status: 'returned', approvedAt: null, version: 4 })
    const entries = await db.select().from(schema.auditEntries).where(eq(schema.auditEntries.action, 'submission.return'))
    expect(entries).toMatchObject([{ unitId: unit.id, before: { status: 'approved' }, after: { status: 'returned', because: 'new-targets' } }])
  })

  it.for(['draft', 'closed'] as const)('is refused while the plan is %s', async (status, { world }) => {
    const period = await aPeriod(world.db, await aPlan(world.db, { status }))
    const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/open`)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code: 'plan-not-published', details: { status } } })
    expect(await world.db.select().from(schema.actuals)).toEqual([])
  })
})

describe('closing a period', () => {
  it('ends the typing', async ({ world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/close`)
    expect(answer.json()).toMatchObject({ state: 'closed', version: 2 })
    expect(await world.db.select().from(schema.periods)).toMatchObject([{ state: 'closed', version: 2 }])
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'period.close', before: { state: 'open' }, after: { state: 'closed' } }])
  })

  it.for(['upcoming', 'closed'] as const)('is refused while it is %s', async (state, { world }) => {
    const period = await aPeriod(world.db, await aPlan(world.db), { state })
    const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/close`)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code: 'period-not-open', details: { state } } })
  })
})
