import type { ImportReport } from '@rodykle/contracts'
import type { Client } from '../../../../test/client.ts'
import { exportFormats } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { count, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { demonstrationWorld } from '../testing/demonstration-world.ts'
import { upload } from '../testing/upload.ts'

let world: Awaited<ReturnType<typeof demonstrationWorld>>
let department: Client
beforeAll(async () => {
  world = await demonstrationWorld()
  department = await world.signInAs('department')
})
afterAll(() => world.close())

describe('values that went out', () => {
  it.each([[2020, 'json'], [2026, 'json'], [2020, 'xlsx'], [2026, 'xlsx'], [2020, 'csv'], [2026, 'csv'], [2026, 'csv-plain']] as const)('of %i as %s come back in without a change', async (year, format) => {
    const before = (await auditRows(world.db)).length
    const file = await department.get(`/api/exchange/actuals/${year}?format=${format}`)
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, expect.stringContaining(`rodykle-reiksmes-${year}.`)])
    const address = `/api/exchange/actuals?year=${year}&preview=false`
    const answer = format === 'json'
      ? await department.post(address, file.json<{ rows: object[] }>())
      : await upload(department, address, { name: `reiksmes.${format.slice(0, 4).replace('csv-', 'csv')}`, bytes: file.rawPayload })
    const report = answer.json<ImportReport>()
    expect([answer.statusCode, report.counts, report.rows?.filter(({ kind }) => kind !== 'same')]).toEqual([200, { new: 0, changed: 0, same: expect.any(Number) as number, problem: 0, question: 0 }, []])
    expect(report.counts.same).toBeGreaterThan(400)
    expect((await auditRows(world.db)).length).toBe(before)
  })

  it('are every kind of value there is', async () => {
    const { rows } = (await department.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Record<string, string>[] }>()
    for (const field of ['numerator', 'value', 'weight', 'part', 'date', 'text', 'selfRating', 'reason', 'comment'])
      expect([field, rows.some(row => row[field] !== undefined)]).toEqual([field, true])
    const [cells] = await world.db.select({ of: count() }).from(schema.actuals).where(isNotNull(schema.actuals.value))
    expect(cells?.of).toBeGreaterThan(1000)
  })

  it('are written in every format there is', () => {
    expect(exportFormats).toEqual(['json', 'xlsx', 'csv', 'csv-plain'])
  })
})
