import type { CellAnswer, SubmissionForm } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, cellIn, handIn, number, ratio, save } from './testing/a-form.ts'

const { actuals, auditEntries, submissions } = schema

describe('accepting one value', () => {
  it('lets it count, and approves the submission with the last one', async ({ world }) => {
    const form = await aForm(world)
    const handedIn = await handIn(form)
    const first = await form.department.post(`/api/actuals/${form.parents.id}/accept`, { version: cellIn(handedIn, form.parents).version })
    expect(first.json<CellAnswer>()).toMatchObject({ cell: { standing: 'accepted', version: 4 }, submission: { status: 'submitted', approvedAt: null, counts: { accepted: 1 } } })

    world.clock.passMinutes(5)
    const last = await form.department.post(`/api/actuals/${form.events.id}/accept`, { version: cellIn(handedIn, form.events).version })
    expect(last.json<CellAnswer>().submission).toMatchObject({ status: 'approved', approvedAt: world.clock.now().toISOString(), counts: { accepted: 2 } })
    const [row] = await world.db.select().from(actuals).where(eq(actuals.id, form.events.id))
    expect(row).toMatchObject({ standing: 'accepted', reviewedBy: form.department.personId, reviewedAt: world.clock.now() })

    const trail = await world.db.select().from(auditEntries).where(eq(auditEntries.actorId, form.department.personId!)).orderBy(auditEntries.id)
    expect(trail).toMatchObject([
      { action: 'actual.accept', entityId: form.parents.id, unitId: form.unit.id, before: { standing: 'submitted' }, after: { standing: 'accepted' } },
      { action: 'actual.accept', entityId: form.events.id },
      { action: 'submission.approve', entityId: form.submission.id, before: { status: 'submitted' }, after: { status: 'approved' } },
    ])
  })

  it('is told to the second of two reviewers: what was decided, by whom and when', async ({ world }) => {
    const form = await aForm(world)
    const { version } = cellIn(await handIn(form), form.parents)
    const other = await world.signInAs('department')
    const first = await world.signInAs('department', { name: 'Pirmoji peržiūrėtoja' })
    expect((await first.post(`/api/actuals/${form.parents.id}/return`, { version, reason: 'Patikslinkite' })).statusCode).toBe(200)
    const second = await other.post(`/api/actuals/${form.parents.id}/accept`, { version })
    expect([second.statusCode, second.json()]).toMatchObject([409, { error: { code: 'changed-meanwhile', details: { current: { standing: 'returned', returnReason: 'Patikslinkite' }, decided: { standing: 'returned', by: 'Pirmoji peržiūrėtoja', at: world.clock.now().toISOString() } } } }])
  })
})

describe('returning one value', () => {
  it('says why, opens only that one, and takes it back corrected', async ({ world }) => {
    const form = await aForm(world)
    const { head, department, parents, events, submission } = form
    const { version } = cellIn(await handIn(form), parents)
    const returned = await department.post(`/api/actuals/${parents.id}/return`, { version, reason: 'Ar tikrai 41 tėvas?' })
    expect(returned.json<CellAnswer>()).toMatchObject({ cell: { standing: 'returned', returnReason: 'Ar tikrai 41 tėvas?' }, submission: { status: 'returned', counts: { returned: 1 } } })

    const seen = (await head.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>()
    expect(seen).toMatchObject({ lock: null, canFill: true, canSubmit: true })
    const locked = await head.patch(`/api/actuals/${events.id}`, { version: cellIn(seen, events).version, observed: number('9'), comment: null })
    expect(locked.json()).toMatchObject({ error: { code: 'value-locked' } })

    const unchanged = await head.post(`/api/submissions/${submission.id}/submit`)
    expect([unchanged.statusCode, unchanged.json()]).toMatchObject([422, { error: { code: 'submission-incomplete', details: { cells: [{ actualId: parents.id, problem: 'returned-unchanged' }] } } }])
    await save(head, cellIn(seen, parents), ratio('34', '41'))
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(422)
    await save(head, { ...parents, version: version + 2 }, ratio('34', '41'), 'Taip, suskaičiavome iš naujo')

    const again = (await head.post(`/api/submissions/${submission.id}/submit`)).json<SubmissionForm>()
    expect(again).toMatchObject({ lock: 'in-review', submission: { status: 'submitted', counts: { returned: 0 } } })
    expect(cellIn(again, parents)).toMatchObject({ standing: 'submitted', returnReason: 'Ar tikrai 41 tėvas?', comment: 'Taip, suskaičiavome iš naujo' })

    const accepted = await department.post(`/api/actuals/${parents.id}/accept`, { version: cellIn(again, parents).version })
    expect(accepted.json<CellAnswer>().cell).toMatchObject({ standing: 'accepted', returnReason: null })
  })

  it('reopens an accepted value, and the old one stays in its history', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    const approved = (await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })).json<SubmissionForm>()
    expect(approved.submission.status).toBe('approved')

    const reopened = await form.department.post(`/api/actuals/${form.parents.id}/return`, { version: cellIn(approved, form.parents).version, reason: 'Paaiškėjo klaida' })
    expect(reopened.json<CellAnswer>()).toMatchObject({ cell: { standing: 'returned' }, submission: { status: 'returned', approvedAt: null } })
    const [entry] = await world.db.select().from(auditEntries).where(eq(auditEntries.action, 'actual.reopen'))
    expect(entry).toMatchObject({ entityId: form.parents.id, before: { standing: 'accepted', value: ratio('34', '41').value }, after: { standing: 'returned', returnReason: 'Paaiškėjo klaida' } })
  })
})

describe('accepting all', () => {
  it('accepts what waits, leaves what was returned, and writes one entry for it', async ({ world }) => {
    const form = await aForm(world)
    const { version } = cellIn(await handIn(form), form.parents)
    await form.department.post(`/api/actuals/${form.parents.id}/return`, { version, reason: 'Patikslinkite' })
    const answer = (await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })).json<SubmissionForm>()
    expect(answer.submission).toMatchObject({ status: 'returned', counts: { accepted: 1, returned: 1 } })
    const [entry] = await world.db.select().from(auditEntries).where(eq(auditEntries.action, 'submission.accept'))
    expect(entry).toMatchObject({ entityId: form.submission.id, unitId: form.unit.id, after: { actualIds: [form.events.id] } })
  })

  it('leaves the odd ones for a closer look when asked to', async ({ world }) => {
    const form = await aForm(world)
    await save(form.head, form.parents, ratio('45', '41'), 'Keli tėvai dalyvavo du kartus')
    await save(form.head, form.events, number('4'))
    await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    const careful = (await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: true })).json<SubmissionForm>()
    expect(careful.submission).toMatchObject({ status: 'submitted', counts: { accepted: 1 } })
    const all = (await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })).json<SubmissionForm>()
    expect(all.submission).toMatchObject({ status: 'approved', counts: { accepted: 2 } })
  })
})

const verbs = [
  ['accepting one value', 'accept', { version: 3 }],
  ['returning one value', 'return', { version: 3, reason: 'Patikslinkite' }],
] as const

describe.each(verbs)('%s', (_name, verb, body) => {
  it.for([
    ['its own head', 'head', 'own', 403],
    ['another head', 'head', 'other', 403],
    ['an administrator', 'administrator', null, 403],
    ['a council member', 'council', null, 403],
    ['the department', 'department', null, 200],
  ] as const)('answers %s', async ([, role, at, status], { world }) => {
    const form = await aForm(world)
    await handIn(form)
    const person = await world.signInAs(role, at === null ? {} : { unit: at === 'own' ? form.unit : await aUnit(world.db) })
    expect((await person.post(`/api/actuals/${form.parents.id}/${verb}`, body)).statusCode).toBe(status)
  })

  it('is refused for a draft, for an unknown value, and without what it needs', async ({ world }) => {
    const { department, parents } = await aForm(world)
    const draft = await department.post(`/api/actuals/${parents.id}/${verb}`, { ...body, version: 1 })
    expect([draft.statusCode, draft.json()]).toMatchObject([409, { error: { code: 'submission-not-in-review' } }])
    expect((await department.post(`/api/actuals/${parents.submissionId}/${verb}`, body)).statusCode).toBe(404)
    expect((await department.post(`/api/actuals/${parents.id}/${verb}`, { ...body, version: 0 })).statusCode).toBe(400)
  })
})

describe('accepting all at once', () => {
  it.for([
    ['its own head', 'head', 403],
    ['an administrator', 'administrator', 403],
    ['a council member', 'council', 403],
  ] as const)('is refused to %s', async ([, role, status], { world }) => {
    const form = await aForm(world)
    await handIn(form)
    const person = await world.signInAs(role, role === 'head' ? { unit: form.unit } : {})
    expect((await person.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })).statusCode).toBe(status)
  })

  it.for(['draft', 'approved'] as const)('is refused for a submission that is %s', async (status, { world }) => {
    const form = await aForm(world)
    await world.db.update(submissions).set({ status })
    const response = await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'submission-not-in-review', details: { status } } }])
  })
})
