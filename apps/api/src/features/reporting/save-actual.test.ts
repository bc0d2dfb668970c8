import type { CellAnswer, SubmissionForm } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aSubmission, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, number, ratio, save } from './testing/a-form.ts'

const { actuals, auditEntries, periodOverrides, periods, submissions } = schema

describe('saving a value', () => {
  it('keeps it with its judgement and in columns that add up, and leaves a trace', async ({ world }) => {
    const { head, parents, unit, targets } = await aForm(world)
    const response = await head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: ' ' })
    expect(response.statusCode).toBe(200)

    const { cell, submission } = response.json<CellAnswer>()
    expect(cell).toMatchObject({
      observed: ratio('34', '41'),
      judgement: { achieved: { kind: 'share', value: '82.92682926829268292683' }, gap: '2.92682926829268292683', status: 'met' },
      comment: null,
      standing: 'draft',
      warnings: [],
      version: 2,
      updatedAt: world.clock.now().toISOString(),
    })
    expect(submission.counts).toEqual({ asked: 2, answered: 1, returned: 0, accepted: 0 })

    const [row] = await world.db.select().from(actuals).where(eq(actuals.id, parents.id))
    expect(row).toMatchObject({ state: 'reported', numerator: '34', denominator: '41', number: null, status: 'met', achieved: '82.92682926829268292683', gap: '2.92682926829268292683', version: 2, updatedBy: head.personId })

    const [entry] = await world.db.select().from(auditEntries).where(eq(auditEntries.entityId, parents.id))
    expect(entry).toMatchObject({ action: 'actual.save', actorId: head.personId, unitId: unit.id, indicatorId: targets[0].indicatorId })
    expect(entry).toMatchObject({ before: { state: 'not-reported', version: 1 }, after: { state: 'reported', value: ratio('34', '41').value, status: 'met', version: 2 } })
  })

  it.for([
    ['zero', number('0'), { status: 'not-met', gap: '-3', achieved: { kind: 'number', value: '0' } }],
    ['nothing, with a reason', { state: 'not-reported', reason: 'Laukiame duomenų' }, { status: 'no-data', gap: null }],
    ['nothing, without', { state: 'not-reported', reason: '' }, { status: 'no-data', gap: null }],
    ['what could not be measured', { state: 'not-measured', reason: 'Apklausa nevyko' }, { status: 'no-data', achieved: { kind: 'absent', absence: 'not-measured' } }],
    ['what does not apply', { state: 'not-applicable', reason: 'Tokių klasių nėra' }, { status: 'not-applicable' }],
  ] as const)('never takes %s for another', async ([, observed, judgement], { world }) => {
    const { head, events } = await aForm(world)
    expect(await save(head, events, observed)).toMatchObject({ observed: { state: observed.state }, judgement })
  })

  it.for([
    ['nobody of forty', '0', { numerator: '0', achieved: '0', gap: '-80', status: 'not-met' }],
    ['exactly as many as planned', '32', { numerator: '32', achieved: '80', gap: '0', status: 'met' }],
    ['more than all', '45', { numerator: '45', achieved: '112.5', gap: '32.5', status: 'met' }],
  ] as const)('keeps %s in its columns as it is', async ([, numerator, columns], { world }) => {
    const { head, parents } = await aForm(world)
    await save(head, parents, ratio(numerator, '40'))
    expect((await world.db.select().from(actuals).where(eq(actuals.id, parents.id)))[0]).toMatchObject({ denominator: '40', number: null, ...columns })
  })

  it('judges a fraction of nobody as not applicable, and keeps it as it was given', async ({ world }) => {
    const { head, parents } = await aForm(world)
    expect(await save(head, parents, ratio('0', '0'))).toMatchObject({ observed: ratio('0', '0'), judgement: { status: 'not-applicable', gap: null } })
  })

  it('judges by the version in force at the end of the period', async ({ world }) => {
    const { head, parents, targets: [target] } = await aForm(world)
    const rule = { kind: 'at-least', planned: '90', assumed: false } as const
    const [later] = await world.db.insert(schema.targetVersions).values({ ...target.version, id: undefined, version: 2, validFrom: '2026-10-01', rule, unitRule: rule }).returning()
    await world.db.insert(schema.targetVersions).values([{ ...target.version, id: undefined, version: 3, validFrom: '2027-01-01' }, { ...target.version, id: undefined, version: 4, validFrom: '2026-03-01' }])
    expect(await save(head, parents, ratio('34', '41'))).toMatchObject({ unitRule: rule, judgement: { status: 'not-met' } })
    expect((await world.db.select().from(actuals).where(eq(actuals.id, parents.id)))[0]).toMatchObject({ targetVersionId: later?.id, status: 'not-met' })
  })

  it('compares with the latest accepted value of the unit, and asks why it is far away', async ({ world }) => {
    const { head, parents, plan, unit, targets: [target] } = await aForm(world)
    for (const [label, endsOn, numerator, standing] of [['2024 m.', '2024-12-31', '90', 'accepted'], ['2025 m.', '2025-12-31', '10', 'accepted'], ['2026 m. sausis', '2026-01-31', null, 'accepted'], ['2026 m. I', '2026-06-30', '50', 'submitted']] as const) {
      const [period] = await world.db.insert(periods).values({ planId: plan.id, kind: 'half-year', label, startsOn: endsOn, endsOn, opensOn: endsOn, dueOn: endsOn, state: 'closed' }).returning()
      const answer = numerator === null ? { state: 'not-measured', reason: 'Apklausa nevyko', status: 'no-data' } as const : { state: 'reported', value: ratio(numerator, '100').value, status: 'not-met' } as const
      await aSubmission(world.db, { period: period!, unit, targets: [target], actual: { ...answer, standing } })
    }
    expect(await save(head, parents, ratio('44', '41'))).toMatchObject({
      previous: { label: '2025 m.', judgement: { achieved: { value: '10' }, gap: '-70' } },
      warnings: [{ code: 'over-hundred', previous: null }, { code: 'far-from-previous', previous: '10' }],
    })
  })

  it('tells whoever saw an older version what it is now, and changes nothing', async ({ world }) => {
    const { head, parents } = await aForm(world)
    await save(head, parents, ratio('34', '41'))
    const response = await head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('30', '41'), comment: null })
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ error: { code: 'changed-meanwhile', details: { current: { id: parents.id, observed: ratio('34', '41'), version: 2 } } } })
    expect((await world.db.select().from(actuals).where(eq(actuals.id, parents.id)))[0]).toMatchObject({ numerator: '34', version: 2 })
  })

  it('says by whom it was changed so that two people of one name are two', async ({ world }) => {
    const { parents, unit } = await aForm(world)
    const [one, namesake] = [await world.signInAs('editor', { unit, name: 'Pavyzdinis Vardas' }), await world.signInAs('editor', { unit, name: 'Pavyzdinis Vardas' })]
    expect((await save(namesake, parents, ratio('34', '41'))).updatedById).toBe(namesake.personId)
    const response = await one.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('30', '41'), comment: null })
    expect(response.json()).toMatchObject({ error: { details: { current: { updatedBy: 'Pavyzdinis Vardas', updatedById: namesake.personId } } } })
    const form = (await one.get(`/api/submissions/${parents.submissionId}`)).json<SubmissionForm>()
    expect(form.cells.map(({ updatedBy, updatedById }) => [updatedBy, updatedById])).toContainEqual(['Pavyzdinis Vardas', namesake.personId])
  })

  it('lets a returned value be corrected, and keeps it returned until it is handed in again', async ({ world }) => {
    const { head, parents } = await aForm(world)
    await world.db.update(submissions).set({ status: 'returned' })
    await world.db.update(actuals).set({ standing: 'returned', returnReason: 'Patikslinkite', reviewedAt: world.clock.now() }).where(eq(actuals.id, parents.id))
    expect(await save(head, parents, ratio('33', '41'))).toMatchObject({ standing: 'returned', returnReason: 'Patikslinkite' })
  })

  it.for([
    ['half a parent', ratio('34.5', '41'), 422, { code: 'value-impossible', details: { reason: 'not-whole' } }],
    ['fewer than nobody', ratio('-1', '41'), 422, { code: 'value-impossible', details: { reason: 'negative' } }],
    ['a denominator nobody filled in', ratio('7', '0'), 422, { code: 'value-impossible', details: { reason: 'denominator-missing' } }],
    ['a number where a fraction is asked', number('83'), 422, { code: 'value-kind-mismatch', details: { expected: 'ratio', given: 'number' } }],
    ['a percent as a float', { state: 'reported', value: { kind: 'ratio', numerator: 34, denominator: 41 } }, 400, { code: 'invalid-request' }],
    ['nothing, and no reason', { state: 'not-measured', reason: ' ' }, 400, { code: 'invalid-request' }],
    ['a suppressed value', { state: 'suppressed' }, 400, { code: 'invalid-request' }],
    ['a field nobody knows', { ...ratio('34', '41'), rank: 1 }, 400, { code: 'invalid-request' }],
  ] as const)('refuses %s', async ([, observed, status, error], { world }) => {
    const { head, parents } = await aForm(world)
    const response = await head.patch(`/api/actuals/${parents.id}`, { version: 1, observed, comment: null })
    expect([response.statusCode, response.json()]).toMatchObject([status, { error }])
    expect(await world.db.select().from(auditEntries)).toEqual([])
  })

  it.for([
    ['submitted', 'in review'],
    ['accepted', 'accepted'],
  ] as const)('is refused for a value that is %s', async ([standing], { world }) => {
    const { head, parents } = await aForm(world)
    await world.db.update(actuals).set({ standing }).where(eq(actuals.id, parents.id))
    const response = await head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('1', '2'), comment: null })
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'value-locked', details: { standing } } }])
  })

  it.for([
    ['a period that is not open yet', { state: 'upcoming' }, null, 409],
    ['a period before its opening day', { opensOn: '2026-11-22' }, null, 409],
    ['a closed period', { state: 'closed' }, null, 409],
    ['a closed period, reopened for another unit only', { state: 'closed' }, 'other', 409],
    ['an overdue period', { dueOn: '2026-11-20' }, null, 200],
    ['a closed period, reopened for this unit', { state: 'closed' }, 'own', 200],
  ] as const)('in %s', async ([, period, reopened, status], { world }) => {
    const form = await aForm(world)
    await world.db.update(periods).set(period)
    if (reopened !== null)
      await world.db.insert(periodOverrides).values({ periodId: form.period.id, unitId: reopened === 'own' ? form.unit.id : (await aUnit(world.db)).id, reopenedUntil: '2026-11-21', reason: 'Liga' })
    const response = await form.head.patch(`/api/actuals/${form.parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
    expect(response.statusCode).toBe(status)
    if (status === 409)
      expect(response.json()).toMatchObject({ error: { code: 'period-not-open' } })
  })

  it.for([
    ['the head of another institution', 'head', 'other', 404],
    ['a deputy of another institution', 'editor', 'other', 404],
    ['the chair of a methodical group', 'group-chair', 'other', 404],
    ['the pedagogical-psychological service', 'support', 'other', 404],
    ['the department', 'department', null, 403],
    ['an administrator', 'administrator', null, 403],
    ['a council member', 'council', null, 403],
    ['a deputy of the institution', 'editor', 'own', 200],
  ] as const)('answers %s', async ([, role, at, status], { world }) => {
    const { unit, parents } = await aForm(world)
    const person = await world.signInAs(role, at === null ? {} : { unit: at === 'own' ? unit : await aUnit(world.db) })
    const response = await person.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
    expect(response.statusCode).toBe(status)
  })

  it('is refused to a stranger, and for a value that does not exist', async ({ world }) => {
    const { head, parents } = await aForm(world)
    const body = { version: 1, observed: ratio('34', '41'), comment: null }
    expect((await world.anonymous.patch(`/api/actuals/${parents.id}`, body)).statusCode).toBe(401)
    expect((await head.patch('/api/actuals/01890000-0000-7000-8000-000000000000', body)).statusCode).toBe(404)
    expect((await head.patch('/api/actuals/34', body)).statusCode).toBe(400)
  })
})
