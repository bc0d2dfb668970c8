import type { TestApp } from '../../../test/build-test-app.ts'
import type { Client } from '../../../test/client.ts'
import { schema } from '@rodykle/db'
import { eq, isNotNull } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aForm, handIn } from '../../../test/a-form.ts'
import { anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { signInPerson } from '../../../test/sign-in-as.ts'
import { workingDaysAround } from '../../platform/calendar/working-days.ts'
import { tellDaily } from './index.ts'

const { mails, notices, people, periods, roleGrants, submissions } = schema

/** What the worker does on this day, or at this instant. Days begin at ten. */
async function dayOf({ db, clock }: TestApp, day: string): Promise<void> {
  clock.travelTo(day)
  await tellDaily({ db, clock, actor: null, address: 'local', requestId: 'worker' }, workingDaysAround)
}

async function written({ db }: TestApp, { personId }: Client) {
  return (await db.select().from(mails).where(eq(mails.personId, personId!)).orderBy(mails.id)).map(({ words }) => ({ ...words, subject: words.subject.replaceAll('\u00A0', ' ') }))
}
const subjects = async (world: TestApp, client: Client) => (await written(world, client)).map(({ subject }) => subject)

/** A form due on Tuesday 15 December. */
describe('reminders', () => {
  it('come on their days until the form is handed in, each once, with the way to it', async ({ world }) => {
    const form = await aForm(world)
    for (let day = 25; day <= 30; day += 1)
      await dayOf(world, `2026-11-${day}`)
    expect(await written(world, form.head)).toEqual([])
    for (let day = 1; day <= 31; day += 1)
      await dayOf(world, `2026-12-${String(day).padStart(2, '0')}`)
    expect(await world.db.select({ on: mails.createdAt }).from(mails).orderBy(mails.id)).toEqual(['01', '11', '14', '15', '16', '23', '30'].map(day => ({ on: new Date(`2026-12-${day}T08:00:00Z`) })))
    expect(await subjects(world, form.head)).toEqual([
      'Liko 14 dienų: „2026 m. II pusmetis“ reikšmės',
      'Liko 4 dienos: „2026 m. II pusmetis“ reikšmės',
      'Liko 1 diena: „2026 m. II pusmetis“ reikšmės',
      'Šiandien paskutinė diena: „2026 m. II pusmetis“ reikšmės',
      ...Array.from({ length: 3 }).fill('Terminas baigėsi: „2026 m. II pusmetis“ reikšmių dar laukiama'),
    ])
    expect((await written(world, form.head))[0]?.link).toEqual({ label: 'Atidaryti formą', path: `/pateikimas/${form.submission.id}` })

    world.clock.travelTo('2026-12-31')
    await handIn({ ...form, head: await signInPerson(world, form.head.personId!) })
    await dayOf(world, '2027-01-06')
    expect(await subjects(world, form.head)).toHaveLength(7)
    expect(await subjects(world, form.department)).toEqual([expect.stringMatching(/^Laukia peržiūros: /)])
  })

  it('are said once, however often the day\'s work is done, also when nobody did it for a while', async ({ world }) => {
    const form = await aForm(world)
    await dayOf(world, '2026-12-09')
    await dayOf(world, '2026-12-09')
    await dayOf(world, '2026-12-10')
    expect(await subjects(world, form.head)).toEqual(['Liko 6 dienos: „2026 m. II pusmetis“ reikšmės'])
  })

  it('begin anew when the due day moves, but not at once after one is told of it', async ({ world }) => {
    const form = await aForm(world)
    await dayOf(world, '2026-12-15')
    const department = await signInPerson(world, form.department.personId!)
    await department.put(`/api/periods/${form.period.id}/overrides/${form.unit.id}`, { startsOn: null, endsOn: null, dueOn: '2026-12-22', reopenedUntil: null, reason: 'Sirgo pavaduotoja' })
    for (const day of ['2026-12-16', '2026-12-17', '2026-12-18', '2026-12-21', '2026-12-22'])
      await dayOf(world, day)
    expect((await subjects(world, form.head)).slice(1)).toEqual([
      'Pakeistas terminas: „2026 m. II pusmetis“ reikšmes pateikite iki gruodžio 22 d.',
      'Liko 4 dienos: „2026 m. II pusmetis“ reikšmės',
      'Liko 1 diena: „2026 m. II pusmetis“ reikšmės',
      'Šiandien paskutinė diena: „2026 m. II pusmetis“ reikšmės',
    ])
  })

  it('are not about a period that is closed or not yet open', async ({ world }) => {
    const form = await aForm(world)
    for (const change of [{ state: 'closed' }, { state: 'upcoming' }, { state: 'open', opensOn: '2026-12-20' }] as const) {
      await world.db.update(periods).set(change).where(eq(periods.id, form.period.id))
      await dayOf(world, '2026-12-15')
    }
    expect(await world.db.$count(notices)).toBe(0)
  })

  it('tell that a period opened ahead of its day can be filled in, on that day', async ({ world }) => {
    const form = await aForm(world)
    await world.db.update(periods).set({ opensOn: '2026-11-26' }).where(eq(periods.id, form.period.id))
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27'])
      await dayOf(world, day)
    expect(await world.db.select({ kind: notices.kind, personId: notices.personId }).from(notices)).toEqual([{ kind: 'opened', personId: form.head.personId }])
  })
})

describe('the day\'s mail', () => {
  it.for([
    ['before eight', '2026-11-23T05:59:00Z', 0],
    ['at eight', '2026-11-23T06:00:00Z', 1],
    ['before eight in summer', '2026-06-22T04:59:00Z', 0],
    ['at eight in summer', '2026-06-22T05:00:00Z', 1],
    ['in the afternoon, where the morning was slept through', '2026-11-23T14:00:00Z', 1],
    ['on a Sunday', '2026-11-22', 0],
    ['on All Souls', '2026-11-02', 0],
  ] as const)('%s', async ([, at, count], { world }) => {
    const head = await world.signInAs('head', { unit: await aUnit(world.db) })
    await world.db.insert(notices).values({ personId: head.personId!, kind: 'nudged', at: new Date('2026-06-01') })
    await dayOf(world, at)
    expect(await world.db.$count(mails)).toBe(count)
  })

  it('tells everything together, the most urgent first, and later things the next morning', async ({ world }) => {
    const form = await aForm(world)
    const { cells } = await handIn(form)
    const giveBack = (index: number) => form.department.post(`/api/actuals/${cells[index]!.id}/return`, { version: cells[index]!.version, reason: 'Kiek tėvų dalyvavo?' })
    await giveBack(0)
    await giveBack(1)
    await world.db.insert(notices).values({ personId: form.head.personId!, kind: 'approved', submissionId: form.submission.id, periodId: form.period.id, actorId: form.department.personId, at: world.clock.now() })
    await dayOf(world, '2026-11-23')
    const [mail] = await written(world, form.head)
    expect(mail).toMatchObject({
      subject: 'Grąžintos 2 reikšmės: „2026 m. II pusmetis“ ir dar 1 pranešimas',
      items: [{ text: expect.stringMatching(/grąžino 2 reikšmes laikotarpio „2026 m\. II pusmetis“ formoje\. „Kiek tėvų dalyvavo\?“$/), path: expect.stringContaining(`/pateikimas/${form.submission.id}#`) }, { text: expect.stringMatching(/patvirtino visas/) }],
      link: { label: 'Atidaryti grąžintą reikšmę', path: expect.stringContaining(`/pateikimas/${form.submission.id}#`) },
    })
    const department = await signInPerson(world, form.department.personId!)
    await department.put(`/api/periods/${form.period.id}/overrides/${form.unit.id}`, { startsOn: null, endsOn: null, dueOn: '2026-12-22', reopenedUntil: null, reason: 'Sirgo' })
    await dayOf(world, '2026-11-23')
    expect(await world.db.$count(mails)).toBe(2)
    await dayOf(world, '2026-11-24')
    expect((await subjects(world, form.head)).slice(1)).toEqual(['Pakeistas terminas: „2026 m. II pusmetis“ reikšmes pateikite iki gruodžio 22 d.'])
    expect(await world.db.select({ settledAt: notices.settledAt, mailId: notices.mailId }).from(notices).where(eq(notices.kind, 'extended'))).toEqual([{ settledAt: world.clock.now(), mailId: expect.any(String) }])
  })

  it('has no second one on a day: what comes after it waits for the next morning', async ({ world }) => {
    const head = await world.signInAs('head', { unit: await aUnit(world.db) })
    const told = (at: string) => world.db.insert(notices).values({ personId: head.personId!, kind: 'due-today', at: new Date(at) })
    await told('2026-11-22')
    await dayOf(world, '2026-11-23')
    await told('2026-11-23T08:30:00Z')
    await dayOf(world, '2026-11-23T09:00:00Z')
    expect(await world.db.select({ isSettled: isNotNull(notices.settledAt) }).from(notices).orderBy(notices.at)).toEqual([{ isSettled: true }, { isSettled: false }])
    await dayOf(world, '2026-11-24')
    expect(await written(world, head)).toHaveLength(2)
  })

  it.for([
    ['what its reader wants on the screen alone', form => form.head.put('/api/notices/choices', { choices: [{ kind: 'returned', byMail: false }] })],
    ['what they have read on the screen', form => form.head.post('/api/notices/read', { ids: null })],
    ['what they have done since', form => form.world.db.update(submissions).set({ status: 'submitted' }).where(eq(submissions.id, form.submission.id))],
    ['somebody who may come in no more', form => form.world.db.update(people).set({ isActive: false }).where(eq(people.id, form.head.personId!))],
    ['somebody to whom the form is not shown any more', async (form) => {
      await form.world.db.update(roleGrants).set({ unitId: (await aUnit(form.world.db)).id }).where(eq(roleGrants.personId, form.head.personId!))
    }],
    ['nothing of this: it is told', () => {}, 1],
  ] as [string, (form: Awaited<ReturnType<typeof aForm>> & { world: TestApp }) => unknown, number?][])('leaves out %s', async ([, change, count = 0], { world }) => {
    const form = await aForm(world)
    const { cells } = await handIn(form)
    await form.department.post(`/api/actuals/${cells[0]!.id}/return`, { version: cells[0]!.version, reason: 'Patikslinkite' })
    await change({ ...form, world })
    await dayOf(world, '2026-11-23')
    await dayOf(world, '2026-11-24')
    expect((await world.db.select().from(mails)).filter(({ personId }) => personId === form.head.personId)).toHaveLength(count)
  })

  it('is one for somebody with several forms', async ({ world }) => {
    const plan = await aPlan(world.db)
    const period = await anOpenPeriod(world.db, plan, { dueOn: '2026-11-23' })
    const target = await aTarget(world.db, { plan })
    const person = await world.signInAs('head', { unit: await aUnit(world.db, { name: 'Pirmoji' }) })
    const second = await aUnit(world.db, { name: 'Antroji' })
    await world.db.insert(roleGrants).values({ personId: person.personId!, role: 'head', unitId: second.id })
    for (const { unitId } of await world.db.select().from(roleGrants))
      await aSubmission(world.db, { period, unit: { id: unitId! }, targets: [target] })
    await dayOf(world, '2026-11-23')
    const [mail, ...more] = await written(world, person)
    expect([mail?.items?.map(({ text }) => text.split(':')[0]).toSorted(), more]).toEqual([['Antroji', 'Pirmoji'], []])
  })
})
