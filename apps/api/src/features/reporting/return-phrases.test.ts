import type { ReturnPhraseList } from '@rodykle/contracts'
import type { Client } from '../../../test/client.ts'
import type { Form } from './testing/a-form.ts'
import { expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { it } from '../../../test/it.ts'
import { aForm, handIn } from './testing/a-form.ts'

const phrasesOf = async (client: Client) => (await client.get('/api/return-phrases')).json<ReturnPhraseList>().phrases
const bodiesOf = async (client: Client) => (await phrasesOf(client)).map(({ body }) => body)

async function returnWith(reviewer: Client, { parents, submission }: Form, reason: string): Promise<void> {
  const { cells } = (await reviewer.get(`/api/submissions/${submission.id}`)).json<{ cells: { id: string, version: number, standing: string }[] }>()
  const cell = cells.find(({ id }) => id === parents.id)!
  if (cell.standing === 'returned')
    throw new Error('the value is with the unit')
  expect((await reviewer.post(`/api/actuals/${parents.id}/return`, { version: cell.version, reason })).statusCode).toBe(200)
}
async function handInAgain({ head, submission, parents }: Form, comment: string): Promise<void> {
  const { cells } = (await head.get(`/api/submissions/${submission.id}`)).json<{ cells: { id: string, version: number, observed: object }[] }>()
  const { version, observed } = cells.find(({ id }) => id === parents.id)!
  await head.patch(`/api/actuals/${parents.id}`, { version, observed, comment })
  expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(200)
}

it('a reviewer is offered their own words again, last used first, and nobody else\'s', async ({ world }) => {
  const form = await aForm(world)
  const other = await world.signInAs('department')
  await handIn(form)
  for (const [index, reason] of ['Patikslinkite vardiklį.', 'Pridėkite įrodymą.', 'Patikslinkite vardiklį.'].entries()) {
    world.clock.passMinutes(1)
    await returnWith(form.department, form, reason)
    await handInAgain(form, `Atsakyta ${index}`)
  }
  expect(await bodiesOf(form.department)).toEqual(['Patikslinkite vardiklį.', 'Pridėkite įrodymą.'])
  expect(await bodiesOf(other)).toEqual([])
  expect((await auditRows(world.db)).filter(({ action }) => action === 'phrase.keep').map(({ after }) => after)).toEqual([{ body: 'Patikslinkite vardiklį.' }, { body: 'Pridėkite įrodymą.' }])
})

it('keeps the twenty last used', async ({ world }) => {
  const form = await aForm(world)
  await handIn(form)
  for (let n = 1; n <= 21; n += 1) {
    world.clock.passMinutes(1)
    await returnWith(form.department, form, `Priežastis ${n}`)
    await handInAgain(form, `Atsakyta ${n}`)
  }
  const bodies = await bodiesOf(form.department)
  expect([bodies.length, bodies[0], bodies.at(-1)]).toEqual([20, 'Priežastis 21', 'Priežastis 2'])
})

it('is removed by whose it is alone', async ({ world }) => {
  const form = await aForm(world)
  const other = await world.signInAs('department')
  await handIn(form)
  await returnWith(form.department, form, 'Patikslinkite vardiklį.')
  const [phrase] = await phrasesOf(form.department)
  expect((await other.delete(`/api/return-phrases/${phrase!.id}`)).statusCode).toBe(404)
  expect((await form.department.delete(`/api/return-phrases/${phrase!.id}`)).statusCode).toBe(204)
  expect(await bodiesOf(form.department)).toEqual([])
  expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'phrase.remove', before: { body: 'Patikslinkite vardiklį.' } })
})

it('a value that is not returned after all keeps no words', async ({ world }) => {
  const form = await aForm(world)
  await handIn(form)
  expect((await form.department.post(`/api/actuals/${form.parents.id}/return`, { version: 1, reason: 'Patikslinkite' })).statusCode).toBe(409)
  expect(await bodiesOf(form.department)).toEqual([])
})

it.for(['head', 'editor', 'council', 'administrator'] as const)('a %s has none', async (role, { world }) => {
  const form = await aForm(world)
  const person = await world.signInAs(role, role === 'head' || role === 'editor' ? { unit: form.unit } : {})
  expect((await person.get('/api/return-phrases')).statusCode).toBe(403)
})
