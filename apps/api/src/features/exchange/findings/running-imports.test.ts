import type { ImportProgress } from '@rodykle/contracts'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Context } from '../../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { it } from '../../../../test/it.ts'
import { importActuals } from '../actuals/import-actuals.ts'
import { aForm } from '../testing/a-form.ts'
import { cancelImport, startStoppable } from './running-imports.ts'

/** Somebody of the department, with only what an import asks of a request. */
function contextOf(personId: string, { db, clock }: Pick<TestApp, 'db' | 'clock'>): Context {
  return { db, clock, address: '', requestId: '', actor: { personId, grants: [{ role: 'department', unitId: null }], name: '', sessionId: '', mustChangePassword: false } }
}

describe('an import under way', () => {
  it('goes on until whoever started it cancels it', ({ world }) => {
    const run = startStoppable(contextOf('mine', world))
    expect(run.assertGoesOn).not.toThrow()
    cancelImport(contextOf('mine', world), run.id)
    expect(run.assertGoesOn).toThrow(expect.objectContaining({ status: 409, code: 'import-cancelled' }) as Error)
    run.end()
  })

  it('is not there for anybody else, nor once it has ended', ({ world }) => {
    const run = startStoppable(contextOf('mine', world))
    expect(() => cancelImport(contextOf('another', world), run.id)).toThrow(expect.objectContaining({ status: 404 }) as Error)
    expect(run.assertGoesOn).not.toThrow()
    run.end()
    expect(() => cancelImport(contextOf('mine', world), run.id)).toThrow(expect.objectContaining({ status: 404 }) as Error)
  })

  it.for(['judging', 'writing'] as const)('is undone as a whole when it is cancelled while %s', async (stage, { world }) => {
    const { department, unit, period, targets, events } = await aForm(world)
    const ctx = contextOf(department.personId ?? '', world)
    const run = startStoppable(ctx)
    const told: ImportProgress['progress'][] = []
    const rows = [{ unitName: unit.name, period: period.label, indicator: targets[1].indicator.code, value: 4 }]
    const work = importActuals(ctx, { year: 2026, preview: stage === 'judging' ? 'true' : 'false', language: 'lt', as: 'draft' }, { kind: 'rows', rows, answers: {}, name: null }, (stage_, done, of) => {
      told.push({ stage: stage_, done, of })
      if (stage_ === stage && done === of)
        cancelImport(ctx, run.id)
      run.assertGoesOn()
    })
    await expect(work).rejects.toMatchObject({ code: 'import-cancelled' })
    expect(told.at(-1)).toMatchObject({ stage, done: 1, of: 1 })
    const [stored] = await world.db.select().from(schema.actuals).where(eq(schema.actuals.id, events.id))
    expect(stored).toMatchObject({ state: 'not-reported', version: 1 })
    expect(await auditRows(world.db)).toEqual([])
    run.end()
  })

  it('tells its id beside its progress, and is unknown by any other', async ({ world }) => {
    const { department, unit, period, targets } = await aForm(world)
    const answer = await department.request({
      method: 'POST',
      url: '/api/exchange/actuals?year=2026',
      headers: { accept: 'application/x-ndjson' },
      payload: { rows: [{ unitName: unit.name, period: period.label, indicator: targets[1].indicator.code, value: 4 }] },
    })
    const id = String(answer.headers['x-import-run'])
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect((await department.delete(`/api/exchange/runs/${id}`)).statusCode).toBe(404)
  })
})
