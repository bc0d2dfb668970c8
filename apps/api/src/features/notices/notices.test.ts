import type { Notice, NoticePage } from '@rodykle/contracts'
import type { Client } from '../../../test/client.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aForm, handIn } from '../../../test/a-form.ts'
import { aCity, aPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

async function toldTo(client: Client): Promise<NoticePage> {
  return (await client.get('/api/notices')).json<NoticePage>()
}
const kindsOf = ({ notices }: NoticePage) => notices.map(({ kind, count }) => [kind, count])

describe('a form that goes to and fro', () => {
  it('is told of to the other side, at once, and never to whoever did it', async ({ world }) => {
    const form = await aForm(world)
    const deputy = await world.signInAs('editor', { unit: form.unit })
    const stranger = await world.signInAs('head', { unit: await aUnit(world.db) })
    const submitted = await handIn(form)
    expect(await toldTo(form.department)).toMatchObject({ unread: 1, notices: [{ kind: 'submitted', count: 1, isRead: false, unit: { id: form.unit.id }, period: form.period.label, path: `/perziura/${form.submission.id}` }] })
    expect(await toldTo(form.head)).toEqual({ notices: [], next: null, unread: 0 })

    for (const { id, version } of submitted.cells)
      await form.department.post(`/api/actuals/${id}/return`, { version, reason: 'Patikslinkite' })
    const [returned] = (await toldTo(form.head)).notices as [Notice]
    expect(returned).toMatchObject({ kind: 'returned', count: 2, words: 'Patikslinkite', dueOn: '2026-12-15', ids: [expect.any(String), expect.any(String)] })
    expect([`/pateikimas/${form.submission.id}#${form.parents.id}`, `/pateikimas/${form.submission.id}#${form.events.id}`]).toContain(returned.path)
    expect(kindsOf(await toldTo(deputy))).toEqual([['returned', 2]])
    expect(await toldTo(stranger)).toMatchObject({ unread: 0 })
  })

  it('is told of as approved once all its values are accepted, and as reopened', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    const accepted = await form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false })
    expect(accepted.statusCode).toBe(200)
    expect(kindsOf(await toldTo(form.head))).toEqual([['approved', 1]])
    const [cell] = accepted.json().cells
    await form.department.post(`/api/actuals/${cell.id}/return`, { version: cell.version, reason: 'Rasta klaida' })
    expect(kindsOf(await toldTo(form.head))).toEqual([['reopened', 1], ['approved', 1]])
  })
})

describe('the reading mark', () => {
  it('is put on some or on all, and what comes later is told by itself', async ({ world }) => {
    const form = await aForm(world)
    const { cells } = await handIn(form)
    const giveBack = (index: number) => form.department.post(`/api/actuals/${cells[index]!.id}/return`, { version: cells[index]!.version, reason: 'Patikslinkite' })
    await giveBack(0)
    const [first] = (await toldTo(form.head)).notices as [Notice]
    expect((await form.head.post('/api/notices/read', { ids: first.ids })).json()).toEqual({ unread: 0 })
    world.clock.passMinutes(5)
    await giveBack(1)
    expect((await toldTo(form.head)).notices.map(({ count, isRead }) => [count, isRead])).toEqual([[1, false], [1, true]])
    expect((await form.head.post('/api/notices/read', { ids: null })).json()).toEqual({ unread: 0 })
    // Others' marks are others'.
    expect((await toldTo(form.department)).unread).toBe(1)
    expect((await form.department.post('/api/notices/read', { ids: first.ids })).json()).toEqual({ unread: 1 })
  })

  it('goes from page to page without losing or repeating any', async ({ world }) => {
    const head = await world.signInAs('head', { unit: await aUnit(world.db) })
    await world.db.insert(schema.notices).values(Array.from({ length: 7 }, (_, index) => ({ personId: head.personId!, kind: 'nudged' as const, at: new Date(Date.UTC(2026, 10, 1 + Math.floor(index / 3))) })))
    const seen: string[] = []
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page: NoticePage = (await head.get(`/api/notices?limit=3${after === null ? '' : `&after=${after}`}`)).json()
      seen.push(...page.notices.map(({ id }) => id))
      after = page.next
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })
})

describe('what comes by mail', () => {
  it('is everything until one chooses; the choice is in the trail', async ({ world }) => {
    const head = await world.signInAs('head', { unit: await aUnit(world.db) })
    const before = (await head.get('/api/notices/choices')).json().choices as { kind: string, byMail: boolean }[]
    expect(before.map(({ kind }) => kind)).not.toContain('submitted')
    expect(before.every(({ byMail }) => byMail)).toBe(true)
    const answer = await head.put('/api/notices/choices', { choices: [{ kind: 'remark', byMail: false }, { kind: 'approved', byMail: false }] })
    expect(answer.json().choices).toEqual(before.map(({ kind }) => ({ kind, byMail: kind !== 'remark' && kind !== 'approved' })))
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'notice.choose', actorId: head.personId, before: { remark: true }, after: { remark: false, overdue: true } }])
  })

  it.for([
    ['a kind that does not exist', [{ kind: 'gossip', byMail: true }]],
    ['nothing', []],
  ] as const)('is not chosen by %s', async ([, choices], { world }) => {
    const head = await world.signInAs('head', { unit: await aUnit(world.db) })
    expect((await head.put('/api/notices/choices', { choices })).statusCode).toBe(400)
  })

  it('has nothing to choose for those who neither fill in nor review', async ({ world }) => {
    expect((await (await world.signInAs('council')).get('/api/notices/choices')).json()).toEqual({ choices: [] })
  })
})

describe('a period', () => {
  it('that opens is told of to everybody who is asked something, once for each opening', async ({ world }) => {
    const plan = await aPlan(world.db)
    const period = await aPeriod(world.db, plan)
    const unit = await aUnit(world.db)
    await aCity(world.db)
    await aTarget(world.db, { plan })
    const [head, department, colleague] = [await world.signInAs('head', { unit }), await world.signInAs('department'), await world.signInAs('department')]
    await department.post(`/api/periods/${period.id}/open`)
    await department.post(`/api/periods/${period.id}/open`)
    expect((await toldTo(head)).notices).toMatchObject([{ kind: 'opened', dueOn: '2026-12-15', period: period.label, unit: { id: unit.id } }])
    expect((await toldTo(colleague)).notices).toEqual([])
    await department.post(`/api/periods/${period.id}/close`)
    await department.post(`/api/periods/${period.id}/open`)
    expect(kindsOf(await toldTo(head))).toEqual([['opened', 1], ['opened', 1]])
  })

  it.for([
    ['later', '2027-01-15', ['extended']],
    ['the same day as before', '2026-12-15', []],
  ] as const)('with a due day that is %s', async ([, dueOn, kinds], { world }) => {
    const form = await aForm(world)
    await form.department.put(`/api/periods/${form.period.id}/overrides/${form.unit.id}`, { startsOn: null, endsOn: null, dueOn, reopenedUntil: null, reason: 'Sirgo pavaduotoja' })
    const { notices } = await toldTo(form.head)
    expect(notices.map(({ kind }) => kind)).toEqual(kinds)
    expect(notices).toMatchObject(kinds.map(() => ({ dueOn, words: 'Sirgo pavaduotoja' })))
  })

  it('opened again for one unit tells its people until when', async ({ world }) => {
    const form = await aForm(world)
    await form.department.post(`/api/periods/${form.period.id}/close`)
    await form.department.put(`/api/periods/${form.period.id}/overrides/${form.unit.id}`, { startsOn: null, endsOn: null, dueOn: null, reopenedUntil: '2027-02-15', reason: 'Neveikė internetas' })
    expect((await toldTo(form.head)).notices).toMatchObject([{ kind: 'extended', dueOn: '2027-02-15' }])
  })
})

describe('a remark', () => {
  it('is told of to the other side, and of a draft to nobody', async ({ world }) => {
    const form = await aForm(world)
    const deputy = await world.signInAs('editor', { unit: form.unit })
    const say = (client: Client, body: string) => client.post(`/api/actuals/${form.parents.id}/remarks`, { body })
    expect((await say(form.head, 'Dar renkame')).statusCode).toBeLessThan(300)
    expect((await toldTo(form.department)).unread).toBe(0)

    await handIn(form)
    await say(form.department, 'Ar čia visi tėvai?')
    await say(form.department, 'Ir globėjai?')
    const conversation = `?reiksme=${form.parents.id}&skiltis=pokalbis`
    for (const client of [form.head, deputy])
      expect((await toldTo(client)).notices).toMatchObject([{ kind: 'remark', count: 2, words: 'Ir globėjai?', indicator: form.targets[0].indicator.name, path: `/pateikimas/${form.submission.id}${conversation}` }])
    await say(form.head, 'Visi')
    expect((await toldTo(form.department)).notices).toMatchObject([{ kind: 'remark', count: 1, path: `/perziura/${form.submission.id}${conversation}` }, { kind: 'submitted' }])
  })
})
