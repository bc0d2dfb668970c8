import type { SubmissionForm } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, handIn, number, ratio, save } from './testing/a-form.ts'

const { actuals, auditEntries, periods, submissions } = schema

describe('handing in', () => {
  it('gives all values to the department, locks them, and leaves a trace', async ({ world }) => {
    const form = await aForm(world)
    const answer = await handIn(form)
    expect(answer).toMatchObject({ lock: 'in-review', canFill: false, canSubmit: false, submission: { status: 'submitted', submittedAt: world.clock.now().toISOString(), submittedBy: expect.stringMatching(/^Asmuo/), version: 2 } })
    expect(answer.cells.map(({ standing }) => standing)).toEqual(['submitted', 'submitted'])
    expect((await form.head.get(`/api/submissions/${form.submission.id}`)).json()).toEqual(answer)
    const [entry] = await world.db.select().from(auditEntries).where(eq(auditEntries.action, 'submission.submit'))
    expect(entry).toMatchObject({ entityId: form.submission.id, unitId: form.unit.id, actorId: form.head.personId, before: { status: 'draft' }, after: { status: 'submitted', actualIds: [form.parents.id, form.events.id] } })
  })

  it('takes a blank that says why', async ({ world }) => {
    const { head, parents, events, submission } = await aForm(world)
    await save(head, parents, { state: 'not-reported', reason: 'Laukiame duomenų' })
    await save(head, events, { state: 'not-applicable', reason: 'Renginių nebuvo numatyta' })
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(200)
  })

  it('names every value that is not ready, and hands in none', async ({ world }) => {
    const { head, parents, events, submission } = await aForm(world)
    await save(head, parents, ratio('45', '41'))
    const response = await head.post(`/api/submissions/${submission.id}/submit`)
    expect([response.statusCode, response.json()]).toMatchObject([422, {
      error: { code: 'submission-incomplete', details: { cells: [{ actualId: parents.id, problem: 'warning-without-comment' }, { actualId: events.id, problem: 'blank-without-reason' }] } },
    }])
    expect(await world.db.select({ standing: actuals.standing }).from(actuals)).toEqual([{ standing: 'draft' }, { standing: 'draft' }])

    await save(head, { ...parents, version: 2 }, ratio('45', '41'), 'Keli tėvai dalyvavo du kartus')
    await save(head, events, number('4'))
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).json<SubmissionForm>().submission.status).toBe('submitted')
  })

  it.for([
    ['a deputy, who may only fill', 'editor', 'own', 403],
    ['another head', 'head', 'other', 404],
    ['the department', 'department', null, 403],
    ['an administrator', 'administrator', null, 403],
    ['a council member', 'council', null, 403],
    ['the pedagogical-psychological service', 'support', 'other', 404],
  ] as const)('is refused to %s', async ([, role, at, status], { world }) => {
    const { unit, submission } = await aForm(world)
    const person = await world.signInAs(role, at === null ? {} : { unit: at === 'own' ? unit : await aUnit(world.db) })
    expect((await person.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(status)
  })

  it.for(['submitted', 'approved'] as const)('is refused when it is %s already', async (status, { world }) => {
    const { head, submission } = await aForm(world)
    await world.db.update(submissions).set({ status })
    const response = await head.post(`/api/submissions/${submission.id}/submit`)
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'submission-not-open', details: { status } } }])
  })

  it('is refused in a closed period, and for a submission that does not exist', async ({ world }) => {
    const { head, submission } = await aForm(world)
    expect((await head.post('/api/submissions/01890000-0000-7000-8000-000000000000/submit')).statusCode).toBe(404)
    await world.db.update(periods).set({ state: 'closed' })
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).json()).toMatchObject({ error: { code: 'period-not-open' } })
  })
})

describe('a deputy', () => {
  it('hands in where the administrator lets deputies, in their own name, and no longer when that is taken back', async ({ world }) => {
    const { head, parents, events, submission, unit } = await aForm(world)
    await save(head, parents, ratio('34', '41'))
    await save(head, events, number('4'))
    const editor = await world.signInAs('editor', { unit })
    const stranger = await world.signInAs('editor', { unit: await aUnit(world.db) })
    const administrator = await world.signInAs('administrator')
    const canSubmit = async () => (await editor.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>().canSubmit
    const handsIn = async (who: typeof editor) => (await who.post(`/api/submissions/${submission.id}/submit`)).statusCode

    expect([await canSubmit(), await handsIn(editor)]).toEqual([false, 403])
    await administrator.patch('/api/settings', { deputiesMaySubmit: true })
    expect(await canSubmit()).toBe(true)
    await administrator.patch('/api/settings', { deputiesMaySubmit: false })
    expect([await canSubmit(), await handsIn(editor)]).toEqual([false, 403])
    await administrator.patch('/api/settings', { deputiesMaySubmit: true })
    expect(await handsIn(stranger)).toBe(404)
    expect(await handsIn(editor)).toBe(200)
    const [entry] = await world.db.select().from(auditEntries).where(eq(auditEntries.action, 'submission.submit'))
    expect(entry?.actorId).toBe(editor.personId)
    expect(await world.db.select({ before: auditEntries.before, after: auditEntries.after }).from(auditEntries).where(eq(auditEntries.action, 'settings.update'))).toContainEqual(expect.objectContaining({ before: expect.objectContaining({ deputiesMaySubmit: false }), after: expect.objectContaining({ deputiesMaySubmit: true }) }))
  })
})
