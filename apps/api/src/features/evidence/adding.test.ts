import type { ErrorAnswer } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect, it } from 'vitest'
import { handIn } from '../../../test/a-form.ts'
import { auditRows } from '../../../test/audit-rows.ts'
import { added, evidenceWorld, filesIn, listed, send } from './testing/evidence-world.ts'
import { pdf, png, program } from './testing/files.ts'

describe('adding a file', () => {
  it('keeps it under a name that says nothing, and tells whoever may look what it is', async () => {
    const { world, form, dataFolder } = await evidenceWorld()
    const answer = await send(form.head, form.parents, 'Tėvų susirinkimas.pdf', pdf)
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { actualId: form.parents.id, kind: 'file', name: 'Tėvų susirinkimas.pdf', mediaType: 'application/pdf', size: pdf.length, url: null }])
    expect(await listed(form.head, form.submission)).toMatchObject({ evidence: [answer.json()], room: { used: pdf.length, limit: 500 * 1024 * 1024 } })
    expect(await filesIn(dataFolder)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])

    const { id } = answer.json<{ id: string }>()
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string
    expect((await auditRows(world.db)).filter(({ action }) => action === 'evidence.add')).toMatchObject([
      { entity: 'evidence', entityId: id, unitId: form.unit.id, indicatorId: form.targets[0].indicatorId, before: null, after: { actualId: form.parents.id, kind: 'file', name: 'Tėvų susirinkimas.pdf', mediaType: 'application/pdf', size: pdf.length, sha256 } },
    ])
  })

  it('gives it back as it came, to be saved and never to be run', async () => {
    const { form } = await evidenceWorld()
    const { id } = await added(form.head, form.parents, 'Tėvų „2026“ (I).pdf', pdf)
    const answer = await form.head.get(`/api/evidence/${id}/content`)
    expect(answer.rawPayload.equals(pdf)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'attachment; filename="Tevu _2026_ (I).pdf"; filename*=UTF-8\'\'T%C4%97v%C5%B3%20%E2%80%9E2026%E2%80%9C%20%28I%29.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox; default-src \'none\'',
      'cache-control': 'no-store',
    })
  })

  it('of the same content and name a second time answers with the first', async () => {
    const { world, form, dataFolder } = await evidenceWorld()
    const first = await added(form.head, form.parents, 'a.pdf', pdf)
    expect(await added(form.head, form.parents, 'a.pdf', pdf)).toEqual(first)
    expect([await world.db.$count(schema.evidence), await filesIn(dataFolder)]).toMatchObject([1, { length: 1 }])
    await added(form.head, form.parents, 'b.pdf', pdf)
    await added(form.head, form.events, 'a.pdf', pdf)
    expect(await filesIn(dataFolder)).toHaveLength(3)
  })

  it.for([
    ['a program that is called a document', 'ataskaita.docx', program, 'unknown-format'],
    ['a picture that is called a document', 'ataskaita.docx', png, 'name-differs'],
  ] as const)('refuses %s and leaves nothing behind', async ([, name, content, fault]) => {
    const { world, form, dataFolder } = await evidenceWorld()
    const answer = await send(form.head, form.parents, name, content)
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { error: { code: 'file-refused', details: { fault } } }])
    expect([await world.db.$count(schema.evidence), await filesIn(dataFolder), await auditRows(world.db)]).toEqual([0, [], []])
  })

  it('called by a path keeps only the name', async () => {
    const { form, dataFolder } = await evidenceWorld()
    expect(await added(form.head, form.parents, '../../etc/passwd', pdf)).toMatchObject({ name: 'passwd.pdf' })
    expect(await filesIn(dataFolder)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])
  })

  it('is refused once the unit\'s room is used up, and allowed again when something goes', async () => {
    const { world, form, dataFolder } = await evidenceWorld()
    const administrator = await world.signInAs('administrator')
    await administrator.patch('/api/settings', { evidenceMegabytes: 20 })
    const large = Buffer.concat([pdf, Buffer.alloc(12 * 1024 * 1024)])
    const first = await added(form.head, form.parents, 'a.pdf', large)
    const answer = await send(form.head, form.events, 'b.pdf', large)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { error: { code: 'files-room-used-up', details: { used: large.length, limit: 20 * 1024 * 1024 } } }])
    expect(await filesIn(dataFolder)).toHaveLength(1)
    expect((await form.head.delete(`/api/evidence/${first.id}`)).statusCode).toBe(204)
    expect((await send(form.head, form.events, 'b.pdf', large)).statusCode).toBe(201)
  })

  it('is refused once the value is handed in, and again open when it is returned', async () => {
    const { form } = await evidenceWorld()
    const { cells } = await handIn(form)
    const answer = await send(form.head, form.parents, 'a.pdf', pdf)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { error: { code: 'value-locked' } }])
    const { version } = cells.find(({ id }) => id === form.parents.id)!
    await form.department.post(`/api/actuals/${form.parents.id}/return`, { version, reason: 'Pridėkite suvestinę' })
    expect((await send(form.head, form.parents, 'a.pdf', pdf)).statusCode).toBe(201)
    expect((await send(form.head, form.events, 'a.pdf', pdf)).statusCode).toBe(409)
  })
})

describe('adding a link', () => {
  it('keeps where it leads and what it is called', async () => {
    const { world, form } = await evidenceWorld()
    const answer = await form.head.post(`/api/actuals/${form.parents.id}/evidence/links`, { url: 'https://mokykla.example/naujienos', name: 'Renginio aprašymas' })
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { kind: 'link', url: 'https://mokykla.example/naujienos', name: 'Renginio aprašymas', size: null }])
    expect(await listed(form.head, form.submission)).toMatchObject({ evidence: [answer.json()], room: { used: 0 } })
    expect((await form.head.get(`/api/evidence/${answer.json<{ id: string }>().id}/content`)).statusCode).toBe(404)
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'evidence.add', after: { kind: 'link', url: 'https://mokykla.example/naujienos', actualId: form.parents.id } })
  })

  it.for(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mokykla.example', ''])('refuses %j', async (url) => {
    const { form } = await evidenceWorld()
    const answer = await form.head.post(`/api/actuals/${form.parents.id}/evidence/links`, { url, name: 'x' })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'invalid-request'])
  })
})
