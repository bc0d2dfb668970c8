import { schema } from '@rodykle/db'
import { describe, expect, it } from 'vitest'
import { cellIn, handIn } from '../../../test/a-form.ts'
import { auditRows } from '../../../test/audit-rows.ts'
import { aUnit } from '../../../test/factories/index.ts'
import { added, evidenceWorld, filesIn, listed, send } from './testing/evidence-world.ts'
import { pdf } from './testing/files.ts'

describe('evidence beside a draft', () => {
  it('is for those who fill it: until it is handed in the department sees none', async () => {
    const { form } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    expect((await listed(form.department, form.submission)).evidence).toEqual([])
    expect((await form.department.get(`/api/evidence/${id}/content`)).statusCode).toBe(404)
    await handIn(form)
    expect((await listed(form.department, form.submission)).evidence).toMatchObject([{ id, name: 'a.pdf' }])
    expect((await form.department.get(`/api/evidence/${id}/content`)).rawPayload.equals(pdf)).toBe(true)
  })

  it('is the deputy\'s to add and to remove as well', async () => {
    const { world, form } = await evidenceWorld()
    const editor = await world.signInAs('editor', { unit: form.unit })
    const { id } = await added(editor, form.parents, 'a.pdf', pdf)
    expect((await form.head.delete(`/api/evidence/${id}`)).statusCode).toBe(204)
  })
})

describe('another\'s evidence', () => {
  it.for([
    ['another head', 404, 404],
    ['the department', 403, 403],
    ['the administrator', 403, 403],
    ['a council member', 403, 403],
  ] as const)('is not there for %s to change', async ([who, adding, removing]) => {
    const { world, form, dataFolder } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    await handIn(form)
    const role = { 'another head': 'head', 'the department': 'department', 'the administrator': 'administrator', 'a council member': 'council' } as const
    const person = await world.signInAs(role[who], who === 'another head' ? { unit: await aUnit(world.db) } : {})
    expect((await send(person, form.parents, 'b.pdf', pdf)).statusCode).toBe(adding)
    expect((await person.post(`/api/actuals/${form.parents.id}/evidence/links`, { url: 'https://a.example', name: 'x' })).statusCode).toBe(adding)
    expect((await person.delete(`/api/evidence/${id}`)).statusCode).toBe(removing)
    expect(await filesIn(dataFolder)).toHaveLength(1)
  })

  it.for(['head', 'council'] as const)('is not there for another %s to read', async (role) => {
    const { world, form } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    await handIn(form)
    const person = await world.signInAs(role, role === 'head' ? { unit: await aUnit(world.db) } : {})
    const status = role === 'head' ? 404 : 403
    expect((await person.get(`/api/submissions/${form.submission.id}/evidence`)).statusCode).toBe(status)
    expect((await person.get(`/api/evidence/${id}/content`)).statusCode).toBe(status)
  })
})

it('beside what was returned after the period was closed, evidence is the unit\'s to change; beside the rest of the form it is not', async () => {
  const { form, dataFolder } = await evidenceWorld()
  const [kept, locked] = [await added(form.head, form.parents, 'a.pdf', pdf), await added(form.head, form.events, 'b.pdf', pdf)]
  const { version } = cellIn(await handIn(form), form.parents)
  await form.department.post(`/api/periods/${form.period.id}/close`)
  await form.department.post(`/api/actuals/${form.parents.id}/return`, { version, reason: 'Pridėkite suvestinę.' })

  const { id } = await added(form.head, form.parents, 'c.pdf', pdf)
  expect((await form.head.delete(`/api/evidence/${kept.id}`)).statusCode).toBe(204)
  for (const answer of [await send(form.head, form.events, 'd.pdf', pdf), await form.head.delete(`/api/evidence/${locked.id}`)])
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { error: { code: 'period-not-open' } }])
  expect((await listed(form.head, form.submission)).evidence.map(({ id }) => id).toSorted()).toEqual([id, locked.id].toSorted())
  expect(await filesIn(dataFolder)).toHaveLength(2)
})

describe('removing evidence', () => {
  it('lets the file go and leaves that it was there', async () => {
    const { world, form, dataFolder } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    expect((await form.head.delete(`/api/evidence/${id}`)).statusCode).toBe(204)
    expect((await listed(form.head, form.submission)).evidence).toEqual([])
    expect((await form.head.get(`/api/evidence/${id}/content`)).statusCode).toBe(404)
    expect((await form.head.delete(`/api/evidence/${id}`)).statusCode).toBe(404)
    expect(await filesIn(dataFolder)).toEqual([])
    expect(await world.db.select().from(schema.evidence)).toMatchObject([{ id, name: 'a.pdf', removedAt: world.clock.now(), removedBy: form.head.personId }])
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'evidence.remove', entityId: id, unitId: form.unit.id, before: { actualId: form.parents.id, name: 'a.pdf', size: pdf.length, mediaType: 'application/pdf' }, after: null })
  })

  it('is refused once the value is handed in', async () => {
    const { form, dataFolder } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    await handIn(form)
    const answer = await form.head.delete(`/api/evidence/${id}`)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { error: { code: 'value-locked' } }])
    expect(await filesIn(dataFolder)).toHaveLength(1)
  })
})
