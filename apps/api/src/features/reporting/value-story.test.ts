import type { SubmissionForm, ValueHistory } from '@rodykle/contracts'
import type { Client } from '../../../test/client.ts'
import type { Form } from './testing/a-form.ts'
import { schema } from '@rodykle/db'
import { figureLanguage, foldStory, storyTeller } from '@rodykle/wording'
import { describe, expect } from 'vitest'
import { aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, cellIn, handIn, number, ratio, save } from './testing/a-form.ts'

const historyOf = async (client: Client, { id }: { id: string }) => (await client.get(`/api/actuals/${id}/history`)).json<ValueHistory>()
const { deed, folded, sentence, who } = storyTeller({ parts: [], conditions: [] }, figureLanguage('lt'))

/** As the screen tells it. */
async function sentencesOf(client: Client, actual: { id: string }): Promise<string[]> {
  const { entries } = await historyOf(client, actual)
  return foldStory(entries).map(({ told, entries }) => `${sentence(told)}${entries.length > 1 ? ` ${folded(entries.length)}` : ''}`.replaceAll('\u00A0', ' '))
}

async function nowOf({ head, submission, parents }: Form) {
  return cellIn((await head.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>(), parents)
}

it('a value\'s story is told from the day it was asked to its second approval', async ({ world }) => {
  const form = await aForm(world)
  const { parents, events, submission, period, unit } = form
  const head = await world.signInAs('head', { unit, name: 'Demo vadovė' })
  const deputy = await world.signInAs('editor', { unit, name: 'Demo pavaduotojas' })
  const department = await world.signInAs('department', { name: 'Demo specialistė' })
  const submit = () => head.post(`/api/submissions/${submission.id}/submit`)
  const review = async (verb: 'accept' | 'return', body: object = {}) => department.post(`/api/actuals/${parents.id}/${verb}`, { version: (await nowOf(form)).version, ...body })

  world.clock.travelTo('2026-11-02T07:00:00Z')
  await department.post(`/api/periods/${period.id}/open`, {})
  world.clock.travelTo('2026-11-09T08:42:00Z')
  await save(head, await nowOf(form), ratio('34', '41'))
  world.clock.passMinutes(30)
  for (const numerator of ['30', '35', '36']) {
    world.clock.passMinutes(2)
    await save(deputy, await nowOf(form), ratio(numerator, '41'), numerator === '36' ? 'Radome dar du' : null)
  }
  await save(head, events, number('4'))
  world.clock.travelTo('2026-11-16T10:00:00Z')
  await submit()
  world.clock.passMinutes(60)
  await review('return', { reason: 'Ar įskaičiuoti abu tėvai?' })
  world.clock.travelTo('2026-11-17T06:15:00Z')
  await save(head, await nowOf(form), ratio('33', '41'), 'Taip, suskaičiavome iš naujo')
  world.clock.passMinutes(1)
  await submit()
  world.clock.travelTo('2026-11-18T12:05:00Z')
  await review('accept')
  world.clock.travelTo('2026-11-20T09:00:00Z')
  await review('return', { reason: 'Paaiškėjo, kad registras papildytas' })
  world.clock.passMinutes(20)
  await save(head, await nowOf(form), ratio('33', '43'), 'Taip, suskaičiavome iš naujo')
  await submit()
  world.clock.passMinutes(10)
  await department.post(`/api/submissions/${submission.id}/accept`, { onlyWithoutWarnings: false })

  const story = [
    '2026-11-02 09:00 Demo specialistė atidarė laikotarpį ir paprašė šios reikšmės.',
    '2026-11-09 10:42 Demo vadovė įrašė 34 iš 41 (82,9 %).',
    '2026-11-09 11:18 Demo pavaduotojas pakeitė 34 iš 41 į 36 iš 41 (87,8 %) ir pakomentavo „Radome dar du“. (3 pakeitimai)',
    '2026-11-16 12:00 Demo vadovė pateikė.',
    '2026-11-16 13:00 Demo specialistė grąžino taisyti: „Ar įskaičiuoti abu tėvai?“.',
    '2026-11-17 08:15 Demo vadovė pakeitė 36 iš 41 į 33 iš 41 (80,5 %) ir pakeitė pastabą į „Taip, suskaičiavome iš naujo“.',
    '2026-11-17 08:16 Demo vadovė pateikė.',
    '2026-11-18 14:05 Demo specialistė patvirtino.',
    '2026-11-20 11:00 Demo specialistė vėl atvėrė patvirtintą reikšmę: „Paaiškėjo, kad registras papildytas“.',
    '2026-11-20 11:20 Demo vadovė pakeitė 33 iš 41 į 33 iš 43 (76,7 %).',
    '2026-11-20 11:20 Demo vadovė pateikė.',
    '2026-11-20 11:30 Demo specialistė patvirtino.',
  ]
  expect(await sentencesOf(head, parents)).toEqual(story)
  expect(await sentencesOf(department, parents)).toEqual(story)
  expect(JSON.stringify(await historyOf(head, parents))).not.toContain('127.0.0.1')
})

describe('who reads a value\'s history', () => {
  it('of a draft: those who fill it in, and nobody else', async ({ world }) => {
    const form = await aForm(world)
    await save(form.head, form.parents, ratio('34', '41'))
    expect((await historyOf(form.head, form.parents)).entries).toHaveLength(1)
    expect(await historyOf(form.department, form.parents)).toEqual({ entries: [] })
    await save(form.head, form.events, number('4'))
    await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    expect((await historyOf(form.department, form.parents)).entries.map(({ fact }) => fact.kind)).toEqual(['save', 'submit'])
  })

  it.for([['head', 404], ['editor', 404], ['council', 403]] as const)('not a %s of elsewhere', async ([role, status], { world }) => {
    const form = await aForm(world)
    const stranger = await world.signInAs(role, role === 'council' ? {} : { unit: await aUnit(world.db) })
    const answer = await stranger.get(`/api/actuals/${form.events.id}/history`)
    expect([answer.statusCode, role]).toEqual([status, role])
  })
})

it('tells the denominator the department knows, evidence, and the file a value came in', async ({ world }) => {
  const form = await aForm(world)
  const { department, parents, plan, unit } = form
  await department.put(`/api/actuals/${parents.id}/denominator`, { version: 1, denominator: '43', source: 'Mokinių registras' })
  await save(form.head, { ...parents, version: 2 }, ratio('34', '43'))
  const entry = { at: world.clock.now(), actorName: 'Demo vadovė', unitId: unit.id }
  await world.db.insert(schema.auditEntries).values([
    { ...entry, action: 'actual.save', entity: 'actual', entityId: parents.id, requestId: 'import-1', before: { state: 'reported', value: ratio('34', '43').value }, after: { state: 'reported', value: ratio('35', '43').value } },
    { ...entry, action: 'import.actuals', entity: 'import', entityId: plan.id, requestId: 'import-1', after: { file: 'reikšmės.xlsx' } },
    { ...entry, action: 'evidence.add', entity: 'evidence', after: { actualId: parents.id, name: 'suvestinė.pdf' } },
    { ...entry, action: 'evidence.add', entity: 'evidence', after: { actualId: form.events.id, name: 'kito.pdf' } },
    { ...entry, action: 'evidence.remove', entity: 'evidence', before: { actualId: parents.id, name: 'suvestinė.pdf' } },
  ])
  const { entries } = await historyOf(form.head, parents)
  expect(entries.map(entry => deed(entry).replaceAll('\u00A0', ' '))).toEqual([
    'nurodė žinomą vardiklį 43 (Mokinių registras)',
    'įrašė 34 iš 43 (79,1 %)',
    'iš failo „reikšmės.xlsx“ pakeitė 34 iš 43 į 35 iš 43 (81,4 %)',
    'pridėjo įrodymą „suvestinė.pdf“',
    'pašalino įrodymą „suvestinė.pdf“',
  ])
  expect(entries.map(who).at(-1)).toBe('Demo vadovė')
})

it('what is written and approved by an import is told as both', async ({ world }) => {
  const form = await aForm(world)
  await handIn(form)
  await world.db.insert(schema.auditEntries).values({ at: world.clock.now(), actorName: 'system', action: 'actual.save', entity: 'actual', entityId: form.parents.id, before: { state: 'not-reported', standing: 'draft' }, after: { state: 'reported', value: ratio('35', '43').value, standing: 'accepted' } })
  const { entries } = await historyOf(form.department, form.parents)
  expect(entries.slice(-2).map(({ fact, actor }) => [fact.kind, actor])).toEqual([['save', null], ['accept', null]])
})
