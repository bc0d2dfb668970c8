import type { CellAnswer, SaveActual, SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { number } from './testing/a-form.ts'

const counted = { valueKind: 'number', base: null, unitFold: 'sum', periodFold: 'sum' } as const
const none = { rule: { kind: 'none', assumed: false } } as const

/** A form that asks how many took part, and how many of them were teachers and how many parents. */
async function aFormOfParts(world: TestApp) {
  const { db } = world
  const plan = await aPlan(db)
  const total = await anIndicator(db, { ...counted, unitOfMeasurement: 'participants' })
  const parts = await Promise.all((['teachers', 'parents'] as const).map(unitOfMeasurement => anIndicator(db, { ...counted, unitOfMeasurement, totalCode: total.code })))
  const targets = []
  for (const indicator of [total, ...parts])
    targets.push(await aTarget(db, { plan, indicator, version: none }))
  const unit = await aUnit(db)
  const submission = await aSubmission(db, { period: await anOpenPeriod(db, plan), unit, targets })
  const [head, department] = [await world.signInAs('head', { unit }), await world.signInAs('department')]
  const look = async (client = head) => (await client.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>()
  const [totalId, teachersId, parentsId] = submission.actuals.map(({ id }) => id)
  return {
    ids: { total: totalId!, teachers: teachersId!, parents: parentsId! },
    names: parts.map(({ name }) => name),
    department,
    head,
    submission,
    look,
    warnings: async () => (await look()).cells.find(({ id }) => id === totalId)?.warnings,
    /** Saves over what the form says now. @returns the saved value as it is answered */
    async save(id: string, observed: SaveActual['observed'], comment: string | null = null): Promise<SubmissionCell> {
      const version = (await look()).cells.find(cell => cell.id === id)?.version
      return (await head.patch(`/api/actuals/${id}`, { version, observed, comment })).json<CellAnswer>().cell
    },
  }
}

describe('a total that its parts do not sum to', () => {
  it('is asked about, in the form and in the answer to its save, until they do', async ({ world }) => {
    const { save, ids, names, warnings } = await aFormOfParts(world)
    await save(ids.teachers, number('12'))
    await save(ids.parents, number('26'))
    const odd = [{ code: 'parts-not-summing', previous: null, parts: { sum: '38', names } }]
    expect((await save(ids.total, number('40'))).warnings).toEqual(odd)
    expect(await warnings()).toEqual(odd)

    await save(ids.parents, number('28'))
    expect(await warnings()).toEqual([])
    expect((await save(ids.total, number('41'))).warnings).toMatchObject([{ parts: { sum: '40' } }])
    expect((await save(ids.total, number('40'))).warnings).toEqual([])
  })

  it('is left in peace while a part is still to come, unless it is too little already', async ({ world }) => {
    const { save, ids, names } = await aFormOfParts(world)
    await save(ids.teachers, number('12'))
    expect((await save(ids.total, number('40'))).warnings).toEqual([])
    expect((await save(ids.total, number('11'))).warnings).toMatchObject([{ code: 'parts-not-summing', parts: { sum: '12', names: [names[0]] } }])
    await save(ids.parents, { state: 'not-applicable', reason: 'Tėvai nekviesti' })
    expect((await save(ids.total, number('40'))).warnings).toMatchObject([{ code: 'parts-not-summing', parts: { sum: '12' } }])
    expect((await save(ids.total, number('12'))).warnings).toEqual([])
  })

  it('is handed in only with a comment, and accepting all that is in order leaves it for a closer look', async ({ world }) => {
    const { save, ids, head, submission, department, look } = await aFormOfParts(world)
    await save(ids.teachers, number('12'))
    await save(ids.parents, number('26'))
    await save(ids.total, number('40'))
    const refused = await head.post(`/api/submissions/${submission.id}/submit`)
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { error: { code: 'submission-incomplete', details: { cells: [{ actualId: ids.total, problem: 'warning-without-comment' }] } } }])

    await save(ids.total, number('40'), 'Dalyvavo ir du seneliai')
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(200)
    expect((await look(department)).cells.find(({ id }) => id === ids.total)?.warnings).toMatchObject([{ code: 'parts-not-summing' }])
    await department.post(`/api/submissions/${submission.id}/accept`, { onlyWithoutWarnings: true })
    expect((await look(department)).cells.map(({ standing }) => standing)).toEqual(['submitted', 'accepted', 'accepted'])
    const accepted = await department.post(`/api/actuals/${ids.total}/accept`, { version: (await look(department)).cells[0]?.version })
    expect([accepted.statusCode, accepted.json<CellAnswer>().cell.warnings]).toMatchObject([200, [{ code: 'parts-not-summing' }]])
  })
})
