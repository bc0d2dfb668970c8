import type { Conversation, Turn } from '@rodykle/contracts'
import type { Client } from '../../../test/client.ts'
import type { Form } from './testing/a-form.ts'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, cellIn, handIn, number, ratio, save } from './testing/a-form.ts'

const turnsOf = async (client: Client, { submission }: Form) => (await client.get(`/api/submissions/${submission.id}/remarks`)).json<Conversation>().turns
const say = (client: Client, { id }: { id: string }, body: string) => client.post(`/api/actuals/${id}/remarks`, { body })

describe('a conversation about a value', () => {
  it('merges remarks, why it was returned and what was answered, in order of time', async ({ world }) => {
    const form = await aForm(world)
    const { head, department, parents, submission } = form
    const { version } = cellIn(await handIn(form), parents)
    const spoken = [
      () => say(department, parents, 'Ar tai pavasario duomenys?'),
      () => say(head, parents, ' Taip, pavasario. '),
      () => department.post(`/api/actuals/${parents.id}/return`, { version, reason: 'Reikia rudens' }),
      () => save(head, { ...parents, version: version + 1 }, ratio('33', '41'), 'Pakeista į rudens'),
      () => head.post(`/api/submissions/${submission.id}/submit`),
      () => department.post(`/api/actuals/${parents.id}/accept`, { version: version + 3 }),
      () => say(head, parents, 'Ačiū'),
      () => department.post(`/api/actuals/${parents.id}/return`, { version: version + 4, reason: 'Vis dėlto patikrinkite' }),
    ]
    for (const speak of spoken) {
      world.clock.passMinutes(5)
      await speak()
    }
    const turns = await turnsOf(head, form)
    expect(turns.map(({ kind, side, body }) => [kind, side, body])).toEqual([
      ['remark', 'department', 'Ar tai pavasario duomenys?'],
      ['remark', 'unit', 'Taip, pavasario.'],
      ['return', 'department', 'Reikia rudens'],
      ['answer', 'unit', 'Pakeista į rudens'],
      ['remark', 'unit', 'Ačiū'],
      ['reopen', 'department', 'Vis dėlto patikrinkite'],
    ])
    expect(new Set(turns.map(({ actualId }) => actualId))).toEqual(new Set([parents.id]))
    expect(await turnsOf(department, form)).toEqual(turns)
  })

  it('takes a comment that was there before, or none, for no answer', async ({ world }) => {
    const form = await aForm(world)
    const { head, department, parents, events, submission } = form
    await save(head, parents, ratio('34', '41'), 'Buvo ir anksčiau')
    await save(head, events, number('4'))
    const form1 = (await head.post(`/api/submissions/${submission.id}/submit`)).json()
    const { version } = cellIn(form1, parents)
    await department.post(`/api/actuals/${parents.id}/return`, { version, reason: 'Patikslinkite' })
    await save(head, { ...parents, version: version + 1 }, ratio('33', '41'), 'Buvo ir anksčiau')
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(200)
    expect((await turnsOf(head, form)).map(({ kind }) => kind)).toEqual(['return'])
  })

  it('goes on whatever state the period is in, and is in the trail', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })
    await form.department.post(`/api/periods/${form.period.id}/close`, {})
    const answer = await say(form.head, form.parents, 'Ar galima dar papildyti?')
    expect([answer.statusCode, answer.json<Turn>()]).toMatchObject([200, { kind: 'remark', actualId: form.parents.id, side: 'unit', body: 'Ar galima dar papildyti?', at: world.clock.now().toISOString() }])
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'remark.add', entityId: answer.json<Turn>().id, unitId: form.unit.id, indicatorId: form.targets[0].indicatorId, after: { actualId: form.parents.id, body: 'Ar galima dar papildyti?' } })
  })

  it('about a draft is nobody\'s but those who fill it in', async ({ world }) => {
    const form = await aForm(world)
    const deputy = await world.signInAs('editor', { unit: form.unit })
    expect((await say(deputy, form.parents, 'Ar tikrai 41?')).statusCode).toBe(200)
    expect(await turnsOf(form.head, form)).toHaveLength(1)
    expect(await turnsOf(form.department, form)).toEqual([])
    expect((await say(form.department, form.parents, 'Kaip sekasi?')).statusCode).toBe(404)
  })

  it.for([['administrator', 403], ['council', 403], ['head', 404], ['support', 404]] as const)('a %s of elsewhere takes no part', async ([role, status], { world }) => {
    const form = await aForm(world)
    await handIn(form)
    const stranger = await world.signInAs(role, role === 'head' || role === 'support' ? { unit: await aUnit(world.db) } : {})
    expect((await say(stranger, form.parents, 'Sveiki')).statusCode).toBe(status)
  })

  it.for(['', '   ', 'a'.repeat(2001)])('refuses to say %j', async (body, { world }) => {
    const form = await aForm(world)
    expect((await say(form.head, form.parents, body)).statusCode).toBe(400)
    expect(await turnsOf(form.head, form)).toEqual([])
  })
})
