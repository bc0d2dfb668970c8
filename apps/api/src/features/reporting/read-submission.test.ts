import type { SubmissionForm, SubmissionList } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aCity, aMeasure, aMethodicalGroup, anIndicator, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, handIn, ratio, save } from './testing/a-form.ts'

const { actuals, benchmarks, periodOverrides, periods, submissions } = schema

describe('a unit\'s form', () => {
  it('has every asked cell in the order of the plan, with what explains it', async ({ world }) => {
    const { plan, period, unit, targets, head, department } = await aForm(world)
    const before = await aMeasure(world.db, plan.task, { position: -1, code: 'I.1.0' })
    const scores = await anIndicator(world.db, { valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', parts: [{ code: 'mat-4', subject: 'Matematika', grade: '4' }] })
    const average = await aTarget(world.db, { plan, measure: before, indicator: scores, version: { rule: { kind: 'benchmark', series: 'lt', assumed: false } } })
    await world.db.insert(benchmarks).values({ indicatorId: scores.id, periodId: period.id, part: 'mat-4', value: '61.50' })
    await world.db.delete(actuals)
    await world.db.delete(submissions)
    const { id } = await aSubmission(world.db, { period, unit, targets: [targets[1], average, targets[0]] })

    const form = (await head.get(`/api/submissions/${id}`)).json<SubmissionForm>()
    expect(form).toMatchObject({ lock: null, canFill: true, canSubmit: true, canReview: false, tolerance: { percentPoints: '5', percentOfPlanned: '10' }, submission: { status: 'draft', dueOn: '2026-12-15', reopenedUntil: null } })
    expect(form.cells.map(({ targetId }) => targetId)).toEqual([average.id, targets[0].id, targets[1].id])
    expect(form.cells[0]).toMatchObject({
      measure: { code: 'I.1.0' },
      task: { code: 'I.1' },
      indicator: { code: scores.code, parts: scores.parts },
      benchmarks: [{ part: 'mat-4', value: '61.5' }],
      observed: { state: 'not-reported' },
      judgement: { planned: { kind: 'all-of', of: 1 }, achieved: { kind: 'absent', absence: 'not-reported' }, status: 'no-data' },
      previous: null,
      spread: [],
      updatedBy: null,
    })
    expect((await department.get(`/api/submissions/${id}`)).json<SubmissionForm>()).toMatchObject({ lock: 'not-yours', cells: [] })
  })

  it('shows a reviewer no draft, and what was handed in beside the unnamed others', async ({ world }) => {
    const form = await aForm(world)
    for (const [numerator, standing] of [['30', 'submitted'], ['20', 'accepted'], ['10', 'draft']] as const) {
      await aSubmission(world.db, { period: form.period, unit: await aUnit(world.db), targets: [form.targets[0]], actual: { state: 'reported', value: ratio(numerator, '40').value, standing, achieved: `${Number(numerator) * 2.5}.00`, status: 'not-met' } })
    }
    await save(form.head, form.parents, ratio('1', '41'))
    const url = `/api/submissions/${form.submission.id}`
    expect((await form.department.get(url)).json<SubmissionForm>()).toMatchObject({ lock: 'not-yours', canFill: false, canReview: false, cells: [], submission: { counts: { answered: 1 } } })

    await handIn({ ...form, parents: { ...form.parents, version: 2 } })
    const seen = (await form.department.get(url)).json<SubmissionForm>()
    expect(seen).toMatchObject({ lock: 'not-yours', canFill: false, canReview: true })
    expect(seen.cells[0]).toMatchObject({ observed: ratio('34', '41'), spread: ['50', '75'] })
    expect((await form.head.get(url)).json<SubmissionForm>().cells[0]).toMatchObject({ spread: [] })
  })

  it('hides from a reviewer what was typed into a value asked for later', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await world.db.update(submissions).set({ status: 'returned' })
    await world.db.update(actuals).set({ standing: 'draft', comment: 'Dar galvojame' }).where(eq(actuals.id, form.parents.id))
    const cell = async (client: typeof form.head) => (await client.get(`/api/submissions/${form.submission.id}`)).json<SubmissionForm>().cells[0]
    expect(await cell(form.department)).toMatchObject({ observed: { state: 'not-reported' }, judgement: { status: 'no-data' }, comment: null, updatedBy: null, updatedById: null, standing: 'draft' })
    expect(await cell(form.head)).toMatchObject({ observed: ratio('34', '41'), comment: 'Dar galvojame' })
  })

  it.for([
    ['not open yet', { state: 'upcoming' }, 'draft', 'period-upcoming'],
    ['closed', { state: 'closed' }, 'draft', 'period-closed'],
    ['closed while it is with the unit for what was asked later', { state: 'closed' }, 'returned', 'period-closed'],
    ['closed after approval', { state: 'closed' }, 'approved', 'approved'],
    ['open', { state: 'open' }, 'submitted', 'in-review'],
    ['open while a value is returned', { state: 'open' }, 'returned', null],
  ] as const)('says why it is locked: %s', async ([, period, status, lock], { world }) => {
    const { head, submission } = await aForm(world)
    await world.db.update(periods).set(period)
    await world.db.update(submissions).set({ status })
    expect((await head.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>()).toMatchObject({ lock, canFill: lock === null, canSubmit: lock === null })
  })

  it('lets a deputy fill, and not hand in', async ({ world }) => {
    const { unit, submission } = await aForm(world)
    const editor = await world.signInAs('editor', { unit })
    expect((await editor.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>()).toMatchObject({ lock: null, canFill: true, canSubmit: false })
  })

  it('is the department\'s own to fill and to review for the city', async ({ world }) => {
    const { period, targets, department } = await aForm(world)
    const { id } = await aSubmission(world.db, { period, unit: await aCity(world.db), targets })
    expect((await department.get(`/api/submissions/${id}`)).json<SubmissionForm>()).toMatchObject({ lock: null, canFill: true, canReview: false, cells: [{}, {}] })
  })

  it.for([
    ['another head', 'head', 404],
    ['the pedagogical-psychological service', 'support', 404],
    ['a council member', 'council', 403],
    ['an administrator', 'administrator', 200],
  ] as const)('answers %s', async ([, role, status], { world }) => {
    const { submission } = await aForm(world)
    const person = await world.signInAs(role, role === 'head' || role === 'support' ? { unit: await aUnit(world.db) } : {})
    expect((await person.get(`/api/submissions/${submission.id}`)).statusCode).toBe(status)
  })
})

describe('the list of submissions', () => {
  it('is ordered by name as Lithuanian does, or by arrival', async ({ world }) => {
    const { period, targets, department } = await aForm(world)
    await world.db.delete(actuals)
    await world.db.delete(submissions)
    for (const [name, submittedAt] of [['Šaltinis', '2026-11-20T08:00:00Z'], ['Ąžuolas', null], ['Sodas', '2026-11-19T08:00:00Z'], ['Azijos', null]] as const)
      await aSubmission(world.db, { period, unit: await aUnit(world.db, { name }), targets, fields: { submittedAt: submittedAt === null ? null : new Date(submittedAt) } })
    const names = async (query: string) => (await department.get(`/api/submissions?${query}`)).json<SubmissionList>().submissions.map(({ unit }) => unit.name)
    expect(await names(`periodId=${period.id}`)).toEqual(['Azijos', 'Ąžuolas', 'Sodas', 'Šaltinis'])
    expect(await names('order=arrival')).toEqual(['Sodas', 'Šaltinis', 'Azijos', 'Ąžuolas'])
    expect((await department.get('/api/submissions?order=result')).statusCode).toBe(400)
  })

  it('holds how far each is, with the unit\'s own due day, and no value', async ({ world }) => {
    const form = await aForm(world)
    await world.db.insert(periodOverrides).values({ periodId: form.period.id, unitId: form.unit.id, dueOn: '2027-01-24', reason: 'Vėlesnė pusmečio pabaiga' })
    await save(form.head, form.parents, ratio('34', '41'))
    const { submissions: [summary] } = (await form.department.get('/api/submissions')).json<SubmissionList>()
    expect(summary).toMatchObject({ status: 'draft', dueOn: '2027-01-24', unit: { id: form.unit.id }, counts: { asked: 2, answered: 1, returned: 0, accepted: 0 } })
    expect(JSON.stringify(summary)).not.toContain('82.9')
  })

  it.for([
    ['the department: all', 'department', null, 3],
    ['an administrator: all', 'administrator', null, 3],
    ['a head: their own', 'head', 'school', 1],
    ['a group\'s chair: their own', 'group-chair', 'group', 1],
    ['the pedagogical-psychological service: its own and every group\'s', 'support', 'service', 2],
  ] as const)('shows %s', async ([, role, at, count], { world }) => {
    const { period, targets, unit: school } = await aForm(world)
    const group = await aMethodicalGroup(world.db)
    const service = await aUnit(world.db, { type: 'support-service' })
    for (const unit of [group, service])
      await aSubmission(world.db, { period, unit, targets })
    const person = await world.signInAs(role, at === null ? {} : { unit: { school, group, service }[at] })
    expect((await person.get('/api/submissions')).json<SubmissionList>().submissions).toHaveLength(count)
  })

  it('is filtered by period, unit and status', async ({ world }) => {
    const { period, targets, unit, department } = await aForm(world)
    await aSubmission(world.db, { period, unit: await aUnit(world.db), targets, fields: { status: 'approved' } })
    const count = async (query: string) => (await department.get(`/api/submissions?${query}`)).json<SubmissionList>().submissions.length
    expect([await count(''), await count(`unitId=${unit.id}`), await count('status=approved'), await count(`periodId=${unit.id}`)]).toEqual([2, 1, 1, 0])
    expect((await (await world.signInAs('council')).get('/api/submissions')).statusCode).toBe(403)
  })
})
