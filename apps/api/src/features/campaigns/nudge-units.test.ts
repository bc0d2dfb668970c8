import type { Campaign, Nudged } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { anOpenPeriod, aPerson, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

/** Three schools: one has not handed in and has a head and a deputy, one has handed in, one has nobody. */
async function aCampaign({ db }: TestApp) {
  const plan = await aPlan(db, { status: 'published' })
  const period = await anOpenPeriod(db, plan)
  const target = await aTarget(db, { plan })
  const school = async (name: string, fields = {}) => {
    const unit = await aUnit(db, { name })
    return { unit, submission: await aSubmission(db, { period, unit, targets: [target], fields }) }
  }
  const silent = await school('Ąžuolo gimnazija')
  const done = await school('Beržo gimnazija', { status: 'submitted', submittedAt: new Date() })
  const alone = await school('Čiobrelio gimnazija')
  const head = await aPerson(db, { email: 'vadove@mokykla.example', grants: [{ role: 'head', unitId: silent.unit.id }] })
  const deputy = await aPerson(db, { email: 'pavaduotoja@mokykla.example', grants: [{ role: 'editor', unitId: silent.unit.id }] })
  await aPerson(db, { grants: [{ role: 'head', unitId: done.unit.id }] })
  return { period, silent, done, alone, head, deputy }
}
const mails = ({ db }: TestApp) => db.select({ address: schema.mails.address, words: schema.mails.words }).from(schema.mails).orderBy(schema.mails.address)

describe('a nudge', () => {
  it('reaches everybody of the units that have not handed in, on the screen and by mail', async ({ world }) => {
    world.clock.travelTo('2026-11-23')
    const { period, silent, head, deputy } = await aCampaign(world)
    const department = await world.signInAs('department')
    const answer = await department.post(`/api/periods/${period.id}/nudge`, { words: 'Laukiame iki penktadienio.' })
    expect(answer.json<Nudged>()).toEqual({ unitIds: [silent.unit.id], people: 2 })

    const told = await world.db.select().from(schema.notices).where(eq(schema.notices.kind, 'nudged'))
    expect(told.map(({ personId, unitId, words, actorId }) => ({ personId, unitId, words, actorId }))).toEqual(
      expect.arrayContaining([head, deputy].map(({ id }) => ({ personId: id, unitId: silent.unit.id, words: 'Laukiame iki penktadienio.', actorId: department.personId }))),
    )
    expect((await mails(world)).map(({ address }) => address)).toEqual(['pavaduotoja@mokykla.example', 'vadove@mokykla.example'])
    expect(JSON.stringify((await mails(world))[0]?.words)).toContain('Laukiame iki penktadienio.')
    expect((await auditRows(world.db)).filter(({ action }) => action === 'submission.nudge')).toMatchObject([{ actorId: department.personId, entityId: silent.submission.id, unitId: silent.unit.id, after: { words: 'Laukiame iki penktadienio.' } }])
    const { units } = (await department.get(`/api/periods/${period.id}/campaign`)).json<Campaign>()
    expect(units.map(({ lastNudgedAt }) => lastNudgedAt)).toEqual([world.clock.now().toISOString(), null, null])
  })

  it('is a mail once a day: the second is on the screen', async ({ world }) => {
    world.clock.travelTo('2026-11-23')
    const { period } = await aCampaign(world)
    const department = await world.signInAs('department')
    await department.post(`/api/periods/${period.id}/nudge`, { words: null })
    world.clock.passMinutes(60)
    await department.post(`/api/periods/${period.id}/nudge`, { words: null })
    expect(await mails(world)).toHaveLength(2)
    expect(await world.db.select().from(schema.notices)).toHaveLength(4)
  })

  it('is no mail on a day when nobody works', async ({ world }) => {
    world.clock.travelTo('2026-11-22')
    const { period } = await aCampaign(world)
    await (await world.signInAs('department')).post(`/api/periods/${period.id}/nudge`, { words: null })
    expect(await mails(world)).toEqual([])
    expect(await world.db.select().from(schema.notices)).toHaveLength(2)
  })

  it('once the period is closed reaches those to whom something was returned, and nobody else', async ({ world }) => {
    world.clock.travelTo('2026-12-21')
    const { period, silent, done } = await aCampaign(world)
    await world.db.update(schema.periods).set({ state: 'closed' })
    const department = await world.signInAs('department')
    const nudged = async () => (await department.post(`/api/periods/${period.id}/nudge`, { words: null })).json()
    expect(await nudged()).toEqual({ unitIds: [], people: 0 })

    await world.db.update(schema.submissions).set({ status: 'returned' }).where(inArray(schema.submissions.id, [silent.submission.id, done.submission.id]))
    await world.db.update(schema.actuals).set({ standing: 'returned' }).where(eq(schema.actuals.submissionId, done.submission.id))
    expect(await nudged()).toEqual({ unitIds: [done.unit.id], people: 1 })
    await world.db.update(schema.plans).set({ status: 'closed' })
    expect(await nudged()).toEqual({ unitIds: [], people: 0 })
  })

  it('of units that have handed in, or have nobody, reaches nobody', async ({ world }) => {
    const { period, done, alone } = await aCampaign(world)
    const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/nudge`, { unitIds: [done.unit.id, alone.unit.id], words: null })
    expect(answer.json()).toEqual({ unitIds: [], people: 0 })
    expect((await auditRows(world.db)).filter(({ action }) => action === 'submission.nudge')).toEqual([])
  })

  it.for(['head', 'council', 'support', 'administrator'] as const)('is not sent by %s', async (role, { world }) => {
    const { period, silent } = await aCampaign(world)
    const answer = await (await world.signInAs(role, role === 'head' ? { unit: silent.unit } : {})).post(`/api/periods/${period.id}/nudge`, { words: null })
    expect(answer.statusCode).toBe(403)
    expect(await world.db.select().from(schema.notices)).toEqual([])
  })
})
