import type { SubmissionForm } from '@rodykle/contracts'
import type { Form } from './testing/a-form.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aSubmission, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, cellIn, handIn, number, ratio, save } from './testing/a-form.ts'

const { actuals, periods, plans, submissions } = schema

/** Handed in, closed for everybody, and then one value of it returned: the other is accepted. */
async function returnedAfterClosing(form: Form) {
  const handedIn = await handIn(form)
  const [parents, events] = [cellIn(handedIn, form.parents), cellIn(handedIn, form.events)]
  const { department } = form
  const answers = [
    await department.post(`/api/periods/${form.period.id}/close`),
    await department.post(`/api/actuals/${events.id}/accept`, { version: events.version }),
    await department.post(`/api/actuals/${parents.id}/return`, { version: parents.version, reason: 'Ar įskaičiuoti abu tėvai?' }),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  const read = async () => (await form.head.get(`/api/submissions/${form.submission.id}`)).json<SubmissionForm>()
  return { form: await read(), parents: { ...parents, version: parents.version + 1 }, events: { ...events, version: events.version + 1 }, read }
}

describe('what was returned after its period was closed', () => {
  it('is corrected and handed in again, and nothing else changes', async ({ world }) => {
    const given = await aForm(world)
    const { head, department, submission } = given
    const { form, parents, events } = await returnedAfterClosing(given)
    expect(form).toMatchObject({ lock: null, canFill: true, canSubmit: true, planStatus: 'published', submission: { status: 'returned', standing: 'closed' } })

    expect(await save(head, parents, ratio('33', '41'))).toMatchObject({ observed: ratio('33', '41'), standing: 'returned' })
    const other = await head.patch(`/api/actuals/${events.id}`, { version: events.version, observed: number('9'), comment: null })
    expect([other.statusCode, other.json()]).toMatchObject([409, { error: { code: 'period-not-open', details: { standing: 'closed' } } }])

    const handedIn = (await head.post(`/api/submissions/${submission.id}/submit`)).json<SubmissionForm>()
    expect(handedIn).toMatchObject({ lock: 'in-review', canFill: false, submission: { status: 'submitted' } })
    expect([cellIn(handedIn, parents).standing, cellIn(handedIn, events)]).toMatchObject(['submitted', { observed: number('4'), standing: 'accepted', version: events.version }])

    const { version } = cellIn(handedIn, parents)
    expect((await department.post(`/api/actuals/${parents.id}/accept`, { version })).json()).toMatchObject({ submission: { status: 'approved' } })
    expect(await world.db.select({ state: periods.state }).from(periods)).toEqual([{ state: 'closed' }])
  })

  it('is handed in unchanged only with an answer, as in an open period', async ({ world }) => {
    const form = await aForm(world)
    const { parents } = await returnedAfterClosing(form)
    const response = await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    expect([response.statusCode, response.json()]).toMatchObject([422, { error: { code: 'submission-incomplete', details: { cells: [{ actualId: parents.id, problem: 'returned-unchanged' }] } } }])
    await save(form.head, parents, ratio('34', '41'), 'Taip, abu.')
    expect((await form.head.post(`/api/submissions/${form.submission.id}/submit`)).statusCode).toBe(200)
  })

  it('goes without what was asked later and is still a draft: that stays with the unit, locked', async ({ world }) => {
    const form = await aForm(world)
    const { parents, events } = await returnedAfterClosing(form)
    await world.db.update(actuals).set({ standing: 'draft', state: 'not-reported', value: null, number: null }).where(eq(actuals.id, events.id))
    expect((await form.head.patch(`/api/actuals/${events.id}`, { version: events.version, observed: number('9'), comment: null })).json()).toMatchObject({ error: { code: 'period-not-open' } })
    await save(form.head, parents, ratio('33', '41'))
    const handedIn = (await form.head.post(`/api/submissions/${form.submission.id}/submit`)).json<SubmissionForm>()
    expect([cellIn(handedIn, parents).standing, cellIn(handedIn, events).standing]).toEqual(['submitted', 'draft'])
  })

  it.for([
    ['the period is not open yet', { state: 'upcoming' }, {}, 'period-upcoming'],
    ['the plan\'s year is closed', {}, { status: 'closed' }, 'period-closed'],
  ] as const)('stays locked where %s', async ([, period, plan, lock], { world }) => {
    const form = await aForm(world)
    const { parents, read } = await returnedAfterClosing(form)
    await world.db.update(periods).set({ ...period, label: 'II pusmetis' })
    await world.db.update(plans).set({ ...plan, version: 2 })
    expect(await read()).toMatchObject({ lock, canFill: false, canSubmit: false })
    const answers = [
      await form.head.patch(`/api/actuals/${parents.id}`, { version: parents.version, observed: ratio('33', '41'), comment: null }),
      await form.head.post(`/api/submissions/${form.submission.id}/submit`),
      await form.head.post(`/api/actuals/${parents.id}/evidence/links`, { url: 'https://mokykla.example', name: 'Apklausa' }),
    ]
    expect(answers.map(({ statusCode, json }) => [statusCode, json<{ error: { code: string } }>().error.code])).toEqual(answers.map(() => [409, 'period-not-open']))
    expect(await world.db.select().from(schema.evidence)).toEqual([])
  })

  it.for([
    ['the head of another institution', 'head', 'other', 404],
    ['the department', 'department', null, 403],
    ['a council member', 'council', null, 403],
  ] as const)('is not for %s to change or to hand in', async ([, role, at, status], { world }) => {
    const form = await aForm(world)
    const { parents } = await returnedAfterClosing(form)
    const person = await world.signInAs(role, at === null ? {} : { unit: await aUnit(world.db) })
    expect((await person.patch(`/api/actuals/${parents.id}`, { version: parents.version, observed: ratio('1', '2'), comment: null })).statusCode).toBe(status)
    expect((await person.post(`/api/submissions/${form.submission.id}/submit`)).statusCode).toBe(status)
  })

  it('opens nothing of another form of that period', async ({ world }) => {
    const form = await aForm(world)
    await returnedAfterClosing(form)
    const unit = await aUnit(world.db)
    const { id, actuals: [parents, events] } = await aSubmission(world.db, { period: form.period, unit, targets: form.targets })
    const head = await world.signInAs('head', { unit })
    expect((await head.get(`/api/submissions/${id}`)).json()).toMatchObject({ lock: 'period-closed', canFill: false })
    const refused = [
      await head.patch(`/api/actuals/${parents!.id}`, { version: 1, observed: ratio('1', '2'), comment: null }),
      await head.patch(`/api/actuals/${events!.id}`, { version: 1, observed: number('4'), comment: null }),
      await head.post(`/api/submissions/${id}/submit`),
    ]
    expect(refused.map(({ statusCode, json }) => [statusCode, json<{ error: { code: string } }>().error.code])).toEqual(refused.map(() => [409, 'period-not-open']))
    expect(await world.db.select({ status: submissions.status }).from(submissions).where(eq(submissions.id, id))).toEqual([{ status: 'draft' }])
  })
})

it('a value returned to a unit for which alone the period was closed is open to it', async ({ world }) => {
  const form = await aForm(world)
  const handedIn = await handIn(form)
  const { id, version } = cellIn(handedIn, form.parents)
  await form.department.post(`/api/periods/${form.period.id}/units/close`, { unitIds: [form.unit.id], reason: 'Užteks.' })
  await form.department.post(`/api/actuals/${id}/return`, { version, reason: 'Patikslinkite.' })
  expect((await form.head.get(`/api/submissions/${form.submission.id}`)).json()).toMatchObject({ lock: null, submission: { standing: 'closed' } })
  expect(await save(form.head, { id, version: version + 1 }, ratio('33', '41'))).toMatchObject({ observed: ratio('33', '41') })
})
