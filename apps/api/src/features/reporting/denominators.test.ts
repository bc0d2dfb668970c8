import type { KnownDenominator, KnownDenominatorList, SubmissionForm } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aSubmission, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, cellIn, handIn, ratio, save } from './testing/a-form.ts'

const { actuals, plans } = schema
const known = { denominator: '43', source: 'Mokinių registras' }

describe('giving a denominator', () => {
  it('keeps it beside the value with where it is from, changes nothing that was entered, and leaves a trace', async ({ world }) => {
    const { head, department, parents, submission, unit, targets } = await aForm(world)
    await save(head, parents, ratio('34', '41'))
    const response = await department.put(`/api/actuals/${parents.id}/denominator`, { version: 2, ...known })
    expect([response.statusCode, response.json()]).toMatchObject([200, { actualId: parents.id, unit: { id: unit.id }, expectedDenominator: '43', denominatorSource: 'Mokinių registras', reported: null, version: 3 }])
    expect(await world.db.select().from(actuals).where(eq(actuals.id, parents.id))).toMatchObject([{ numerator: '34', denominator: '41', expectedDenominator: '43', updatedBy: head.personId }])
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'actual.give-denominator', entityId: parents.id, unitId: unit.id, indicatorId: targets[0].indicatorId, before: { expectedDenominator: null }, after: { expectedDenominator: '43', denominatorSource: 'Mokinių registras' } })
    expect(cellIn((await head.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>(), parents)).toMatchObject({ observed: ratio('34', '41'), expectedDenominator: '43', denominatorSource: 'Mokinių registras', denominatorReason: null })
  })

  it('can be taken back, its source with it', async ({ world }) => {
    const { department, parents } = await aForm(world)
    await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known })
    const response = await department.put(`/api/actuals/${parents.id}/denominator`, { version: 2, denominator: null, source: 'Mokinių registras' })
    expect(response.json<KnownDenominator>()).toMatchObject({ expectedDenominator: null, denominatorSource: null, version: 3 })
  })

  it('tells whoever saw an older state what is known now', async ({ world }) => {
    const { department, parents } = await aForm(world)
    await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known })
    const response = await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known, denominator: '44' })
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'changed-meanwhile', details: { current: { expectedDenominator: '43', version: 2 } } } }])
  })

  it('is refused for what is no fraction, for what cannot be, and in a year that is over', async ({ world }) => {
    const { department, parents, events } = await aForm(world)
    const give = async ({ id }: { id: string }, denominator: string) => (await department.put(`/api/actuals/${id}/denominator`, { version: 1, denominator, source: null })).json<object>()
    expect(await give(events, '4')).toMatchObject({ error: { code: 'value-kind-mismatch', details: { expected: 'number' } } })
    expect(await give(parents, '-1')).toMatchObject({ error: { code: 'value-impossible', details: { reason: 'negative' } } })
    expect(await give(parents, '40.5')).toMatchObject({ error: { code: 'value-impossible', details: { reason: 'not-whole' } } })
    expect(await give({ id: '01890000-0000-7000-8000-000000000000' }, '4')).toMatchObject({ error: { code: 'not-found' } })
    await world.db.update(plans).set({ status: 'closed' })
    expect(await give(parents, '40')).toMatchObject({ error: { code: 'plan-not-published' } })
    expect(await auditRows(world.db)).toEqual([])
  })

  it.for(['head', 'editor', 'council', 'administrator'] as const)('is refused to %s', async (role, { world }) => {
    const { unit, parents, targets, period } = await aForm(world)
    const person = await world.signInAs(role, role === 'head' || role === 'editor' ? { unit } : {})
    expect((await person.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known })).statusCode).toBe(403)
    expect((await person.get(`/api/denominators?targetId=${targets[0].id}&periodId=${period.id}`)).statusCode).toBe(403)
  })
})

describe('a value of another denominator than the known one', () => {
  it('needs a reason, which is kept with it', async ({ world }) => {
    const { head, department, parents } = await aForm(world)
    await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known })
    const body = { version: 2, observed: ratio('34', '41'), comment: null }
    const refused = await head.patch(`/api/actuals/${parents.id}`, { ...body, denominatorReason: ' ' })
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { error: { code: 'denominator-reason-required', details: { expected: '43' } } }])
    const saved = await head.patch(`/api/actuals/${parents.id}`, { ...body, denominatorReason: 'Du mokiniai išvyko' })
    expect(saved.json()).toMatchObject({ cell: { observed: ratio('34', '41'), expectedDenominator: '43', denominatorReason: 'Du mokiniai išvyko', version: 3 } })
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'actual.save', after: { denominatorReason: 'Du mokiniai išvyko' } })
  })

  it.for([
    ['of the known number', ratio('34', '43')],
    ['of the known number, written otherwise', ratio('34', '43.0')],
    ['that was not measured', { state: 'not-measured', reason: 'Apklausa nevyko' }],
    ['that is blank', { state: 'not-reported' }],
  ] as const)('and one %s needs none and keeps none', async ([, observed], { world }) => {
    const { head, department, parents } = await aForm(world)
    await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, ...known })
    const response = await head.patch(`/api/actuals/${parents.id}`, { version: 2, observed, comment: null, denominatorReason: 'Nereikia' })
    expect([response.statusCode, response.json()]).toMatchObject([200, { cell: { denominatorReason: null } }])
  })

  it('cannot be handed in unexplained, where the number became known after it was saved', async ({ world }) => {
    const form = await aForm(world)
    await save(form.head, form.parents, ratio('34', '41'))
    await save(form.head, form.events, { state: 'reported', value: { kind: 'number', value: '4' } })
    await form.department.put(`/api/actuals/${form.parents.id}/denominator`, { version: 2, ...known })
    const refused = await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { error: { code: 'submission-incomplete', details: { cells: [{ actualId: form.parents.id, problem: 'denominator-unexplained' }] } } }])
    await form.head.patch(`/api/actuals/${form.parents.id}`, { version: 3, observed: ratio('34', '41'), comment: null, denominatorReason: 'Du mokiniai išvyko' })
    expect((await form.head.post(`/api/submissions/${form.submission.id}/submit`)).statusCode).toBe(200)
  })

  it('is left for a closer look when everything in order is accepted at once', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await form.department.put(`/api/actuals/${form.parents.id}/denominator`, { version: 3, ...known })
    const after = (await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: true })).json<SubmissionForm>()
    expect([cellIn(after, form.parents).standing, cellIn(after, form.events).standing]).toEqual(['submitted', 'accepted'])
  })
})

describe('known denominators', () => {
  it('are listed by unit; what a unit has handed in stands beside, a draft does not', async ({ world }) => {
    const form = await aForm(world)
    const other = await aUnit(world.db, { name: 'Aušros gimnazija' })
    const { actuals: [draft] } = await aSubmission(world.db, { period: form.period, unit: other, targets: [form.targets[0]], actual: { state: 'reported', value: ratio('1', '2').value, numerator: '1', denominator: '2' } })
    await form.department.put(`/api/actuals/${form.parents.id}/denominator`, { version: 1, denominator: '41', source: 'Registras' })
    await save(form.head, { id: form.parents.id, version: 2 }, ratio('34', '41'))
    await save(form.head, form.events, { state: 'not-measured', reason: 'Nevyko' })
    await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    const list = (await form.department.get(`/api/denominators?targetId=${form.targets[0].id}&periodId=${form.period.id}`)).json<KnownDenominatorList>()
    expect(list).toMatchObject({ indicator: { id: form.targets[0].indicatorId, denominatorWording: 'Visi tėvai' }, period: { id: form.period.id } })
    expect(list.denominators).toMatchObject([
      { actualId: draft!.id, unit: { name: 'Aušros gimnazija' }, expectedDenominator: null, reported: null },
      { actualId: form.parents.id, expectedDenominator: '41', denominatorSource: 'Registras', reported: '41' },
    ])
    expect((await form.department.get(`/api/denominators?targetId=${form.targets[1].id}&periodId=${form.period.id}`)).statusCode).toBe(404)
  })
})
