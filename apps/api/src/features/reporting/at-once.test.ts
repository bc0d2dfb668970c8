import type { CellAnswer } from '@rodykle/contracts'
import type { SharedWorld } from '../../../test/build-shared-world.ts'
import { schema } from '@rodykle/db'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'
import { aForm, cellIn, handIn, number, ratio, save } from './testing/a-form.ts'

const { actuals, auditEntries, plans, submissions } = schema

let world: SharedWorld
beforeAll(async () => {
  world = await buildSharedWorld()
})
afterAll(() => world.close())

/** One of its own for each test, since there is one plan a year. */
async function anotherForm() {
  const form = await aForm(world)
  await world.db.update(plans).set({ year: 2026 - await world.db.$count(plans) }).where(eq(plans.id, form.plan.id))
  return form
}

describe('requests that meet', () => {
  it('on one cell: exactly one is saved, and the other is told what was', async () => {
    const { head, unit, parents } = await anotherForm()
    const deputy = await world.signInAs('editor', { unit })
    for (let version = 1; version <= 10; version += 1) {
      const answers = await Promise.all([head, deputy].map((person, index) =>
        person.patch(`/api/actuals/${parents.id}`, { version, observed: ratio(String(version + index), '41'), comment: null })))
      const [won, lost] = answers.toSorted((one, other) => one.statusCode - other.statusCode)
      expect([won?.statusCode, lost?.statusCode]).toEqual([200, 409])
      const { cell } = won!.json<CellAnswer>()
      expect(lost!.json()).toMatchObject({ error: { code: 'changed-meanwhile', details: { current: { observed: cell.observed, version: version + 1 } } } })
    }
    const trail = await world.db.select().from(auditEntries).where(eq(auditEntries.entityId, parents.id)).orderBy(asc(auditEntries.id))
    expect(trail.map(({ after }) => after?.version)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('on different cells of one form: both are saved', async () => {
    const { head, parents, events } = await anotherForm()
    const answers = await Promise.all([
      head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null }),
      head.patch(`/api/actuals/${events.id}`, { version: 1, observed: number('4'), comment: null }),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  })

  it('a save and handing in: what was acknowledged is what was handed in', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { head, parents, events, submission } = await anotherForm()
      await save(head, parents, ratio('34', '41'))
      await save(head, events, number('4'))
      const [saved, handedIn] = await Promise.all([
        head.patch(`/api/actuals/${parents.id}`, { version: 2, observed: ratio('35', '41'), comment: null }),
        head.post(`/api/submissions/${submission.id}/submit`),
      ])
      expect(handedIn?.statusCode).toBe(200)
      const [row] = await world.db.select().from(actuals).where(eq(actuals.id, parents.id))
      expect(row).toMatchObject({ standing: 'submitted', numerator: saved?.statusCode === 200 ? '35' : '34' })
      expect([200, 409]).toContain(saved?.statusCode)
    }
  })

  it('two reviewers of one value: it is decided once, and the other is told by whom', async () => {
    for (let round = 0; round < 5; round += 1) {
      const form = await anotherForm()
      const { version } = cellIn(await handIn(form), form.parents)
      const names = ['Pirmoji peržiūrėtoja', 'Antroji peržiūrėtoja']
      const reviewers = [await world.signInAs('department', { name: names[0]! }), await world.signInAs('department', { name: names[1]! })]
      const answers = await Promise.all(reviewers.map((reviewer, index) => reviewer.post(`/api/actuals/${form.parents.id}/${index === 0 ? 'accept' : 'return'}`, { version, ...(index === 1 && { reason: 'Patikslinkite' }) })))
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      const winner = answers.findIndex(({ statusCode }) => statusCode === 200)
      expect(answers[1 - winner]?.json()).toMatchObject({ error: { code: 'changed-meanwhile', details: { decided: { standing: winner === 0 ? 'accepted' : 'returned', by: names[winner] } } } })
      const decisions = (await world.db.select().from(auditEntries).where(eq(auditEntries.entityId, form.parents.id))).filter(({ action }) => ['actual.accept', 'actual.return'].includes(action))
      expect(decisions).toHaveLength(1)
    }
  })

  it('two reviewers: one decides, and the submission\'s status is what its values say', async () => {
    for (let round = 0; round < 5; round += 1) {
      const form = await anotherForm()
      const handedIn = await handIn(form)
      const other = await world.signInAs('department')
      const { version } = cellIn(handedIn, form.parents)
      const answers = await Promise.all([
        form.department.post(`/api/actuals/${form.parents.id}/accept`, { version }),
        other.post(`/api/actuals/${form.parents.id}/return`, { version, reason: 'Patikslinkite' }),
        other.post(`/api/actuals/${form.events.id}/accept`, { version: cellIn(handedIn, form.events).version }),
        form.department.post(`/api/submissions/${form.submission.id}/accept`, { onlyWithoutWarnings: false }),
      ])
      expect(answers.filter(({ statusCode }) => statusCode !== 200 && statusCode !== 409)).toEqual([])
      const standings = (await world.db.select().from(actuals).where(eq(actuals.submissionId, form.submission.id))).map(({ standing }) => standing)
      const [submission] = await world.db.select().from(submissions).where(eq(submissions.id, form.submission.id))
      expect(submission?.status).toBe(standings.includes('returned') ? 'returned' : 'approved')
      expect(standings).not.toContain('submitted')
    }
  })
})
