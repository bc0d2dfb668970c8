import type { Campaign, SubmissionSummary } from '@rodykle/contracts'
import type { Client } from '../../../test/client.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const read = async (department: Client, period: { id: string }) => (await department.get(`/api/periods/${period.id}/campaign`)).json<Campaign>()

describe('a campaign', () => {
  it('tells by unit who has handed in and how late, and by indicator how far everybody is', async ({ world }) => {
    const { db } = world
    world.clock.travelTo('2026-12-18')
    const plan = await aPlan(db)
    const period = await anOpenPeriod(db, plan, { dueOn: '2026-12-15' })
    const [parents, lessons] = [await aTarget(db, { plan, fields: { code: 'I', position: 1 } }), await aTarget(db, { plan, fields: { code: 'II', position: 2 } })]
    const form = async (name: string, fields: Partial<typeof schema.submissions.$inferInsert>, actual: Partial<typeof schema.actuals.$inferInsert> = {}) =>
      aSubmission(db, { period, unit: await aUnit(db, { name, type: 'gymnasium' }), targets: [parents, lessons], fields, actual })
    await form('Ąžuolo gimnazija', { status: 'submitted', submittedAt: new Date('2026-12-15T23:50:00+02:00') }, { state: 'not-measured', reason: 'Nematuota.', standing: 'submitted' })
    await form('Beržo gimnazija', { status: 'approved', submittedAt: new Date('2026-12-16T00:10:00+02:00') }, { state: 'not-measured', reason: 'Nematuota.', standing: 'accepted' })
    await form('Čiobrelio gimnazija', {})
    const extended = await form('Drebulės gimnazija', { openedAt: new Date('2026-12-01T10:00:00Z') })
    await db.insert(schema.periodOverrides).values({ periodId: period.id, unitId: extended.unitId, dueOn: '2026-12-22', reason: 'Remontas.' })
    const department = await world.signInAs('department')

    const { today, units, indicators } = await read(department, period)
    expect(today).toBe('2026-12-18')
    expect(units.map(({ submission, lateDays, override, type, people }) => [submission.unit.name, submission.status, lateDays, override?.reason ?? null, type, people])).toEqual([
      ['Ąžuolo gimnazija', 'submitted', null, null, 'gymnasium', 0],
      ['Beržo gimnazija', 'approved', 1, null, 'gymnasium', 0],
      ['Čiobrelio gimnazija', 'draft', 3, null, 'gymnasium', 0],
      ['Drebulės gimnazija', 'draft', null, 'Remontas.', 'gymnasium', 0],
    ])
    expect(units.map(({ submission }) => submission.openedAt)).toEqual([null, null, null, '2026-12-01T10:00:00.000Z'])
    expect(indicators.map(({ code, counts }) => [code, counts])).toEqual(['I', 'II'].map(code => [code, { asked: 4, answered: 2, handedIn: 2, returned: 0, accepted: 1 }]))
  })

  it.for(['head', 'council', 'support', 'administrator'] as const)('is not for %s', async (role, { world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    expect((await (await world.signInAs(role)).get(`/api/periods/${period.id}/campaign`)).statusCode).toBe(403)
  })

  it('of an unknown period is not found', async ({ world }) => {
    expect((await (await world.signInAs('department')).get('/api/periods/0196a000-0000-7000-8000-000000000000/campaign')).statusCode).toBe(404)
  })
})

describe('looking into a form', () => {
  it('is noted the first time somebody of the unit does', async ({ world }) => {
    const plan = await aPlan(world.db)
    const unit = await aUnit(world.db)
    const { id } = await aSubmission(world.db, { period: await anOpenPeriod(world.db, plan), unit, targets: [await aTarget(world.db, { plan })] })
    const head = await world.signInAs('head', { unit })
    const first = (await head.post(`/api/submissions/${id}/open`)).json<SubmissionSummary>()
    expect(first.openedAt).toBe(world.clock.now().toISOString())
    world.clock.passMinutes(5)
    expect((await head.post(`/api/submissions/${id}/open`)).json<SubmissionSummary>().openedAt).toBe(first.openedAt)
    expect(await auditRows(world.db)).toMatchObject([{ action: 'submission.open', actorId: head.personId, entityId: id, unitId: unit.id }])
  })

  it.for([['another school\'s head', 'head', 404], ['the department', 'department', 403], ['a council member', 'council', 403]] as const)('by %s is not', async ([, role, status], { world }) => {
    const plan = await aPlan(world.db)
    const { id } = await aSubmission(world.db, { period: await anOpenPeriod(world.db, plan), unit: await aUnit(world.db), targets: [await aTarget(world.db, { plan })] })
    const other = await world.signInAs(role, role === 'head' ? { unit: await aUnit(world.db) } : {})
    expect((await other.post(`/api/submissions/${id}/open`)).statusCode).toBe(status)
    const [submission] = await world.db.select().from(schema.submissions).where(eq(schema.submissions.id, id))
    expect(submission?.openedAt).toBeNull()
  })
})
