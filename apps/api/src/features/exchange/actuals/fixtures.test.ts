import type { ErrorAnswer, ImportReport } from '@rodykle/contracts'
import type { Client } from '../../../../test/client.ts'
import { readFileSync } from 'node:fs'
import { schema } from '@rodykle/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationWorld } from '../testing/demonstration-world.ts'
import { upload } from '../testing/upload.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../../../../packages/spreadsheet/fixtures/${name}`, import.meta.url))

let world: Awaited<ReturnType<typeof demonstrationWorld>>
let department: Client
/** The plan of 2020, its period open again so that somebody is asked. */
beforeAll(async () => {
  world = await demonstrationWorld('reference')
  department = await world.signInAs('department')
  const [period] = await world.db.select().from(schema.periods)
  await department.post(`/api/periods/${period?.id}/open`)
})
afterAll(() => world.close())

function preview(name: string, options: { answers?: Record<string, string>, accept?: string } = {}) {
  return upload(department, '/api/exchange/actuals?year=2020', { name, bytes: fixture(name), ...options })
}

describe('a file as an office makes it', () => {
  it.each([
    ['values.xlsx', {}],
    ['values.ods', {}],
    ['values-utf-8-comma.csv', { 'unit-above': 'above' }],
    ['values-utf-8-mark.csv', { 'unit-above': 'above' }],
    ['values-utf-16.txt', { 'unit-above': 'above' }],
    ['values-windows-1257.csv', { 'unit-above': 'above' }],
  ])('%s is understood down to the cell', async (name, answers) => {
    const report = (await preview(name, { answers })).json<ImportReport>()
    expect(report.counts).toEqual({ new: 3, changed: 0, same: 0, problem: 4, question: 0 })
    expect(report.rows.map(({ row, kind, label, problems }) => [row, kind, label.split(' · ')[1], problems.map(({ code }) => code).join()])).toEqual([
      [5, 'new', 'II.1.1-1', ''],
      [6, 'new', 'II.5.1-1', ''],
      [7, 'problem', 'II.2.1-1', 'percent-disagrees'],
      [8, 'new', 'II.6.1-2', ''],
      [9, 'problem', 'II.1.1-1', 'fraction-needed'],
      [10, 'problem', 'II.5.1-1', 'not-asked'],
      [11, 'problem', 'II.2.1-1', 'not-a-number'],
    ])
    expect(report.rows[1]?.changes).toContainEqual({ field: 'denominator', column: 'Vardiklis', old: null, new: '3\u00A0980' })
    expect(report.rows[5]?.label).toContain('„Šaltinėlis“')
  })

  it('asks once whose the rows below a merged cell are', async () => {
    const report = (await preview('values-windows-1257.csv')).json<ImportReport>()
    expect(report.questions).toMatchObject([{ key: 'unit-above', rows: [6, 7] }])
  })

  it('is refused with a sentence where it is no table', async () => {
    const answer = await preview('values.xls')
    expect([answer.statusCode, answer.json<ErrorAnswer>().error]).toMatchObject([422, { code: 'file-unreadable', details: { sentence: expect.stringContaining('.xlsx') as string } }])
  })

  it('tells how far it is, line by line, to who asks for that', async () => {
    const answer = await preview('values.xlsx', { accept: 'application/x-ndjson' })
    const lines = answer.body.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)
    expect(lines.at(-1)).toMatchObject({ report: { counts: { new: 3 } } })
    expect(new Set(lines.slice(0, -1).map(({ progress }) => (progress as { stage: string }).stage))).toEqual(new Set(['reading', 'matching', 'judging']))
    const refused = await preview('values.xls', { accept: 'application/x-ndjson' })
    expect(JSON.parse(refused.body.trim())).toMatchObject({ error: { code: 'file-unreadable' } })
  })
})

describe('a form that is not as it should be', () => {
  it.each([
    ['no file', '--x\r\nContent-Disposition: form-data; name="answers"\r\n\r\n{}\r\n--x--\r\n'],
    ['answers that are no JSON', '--x\r\nContent-Disposition: form-data; name="answers"\r\n\r\n{{\r\n--x--\r\n'],
    ['an end that never comes', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nĮstaiga'],
    ['nothing at all', ''],
  ])('with %s is refused', async (_, payload) => {
    const answer = await department.request({ method: 'POST', url: '/api/exchange/actuals?year=2020', payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([400, 'invalid-request'])
  })

  it('with more than a file may have is too large', async () => {
    const answer = await upload(department, '/api/exchange/actuals?year=2020', { name: 'a.csv', bytes: new Uint8Array(25_000_001) })
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([413, 'body-too-large'])
  })

  it('is taken nowhere else', async () => {
    const answer = await upload(department, '/api/periods', { name: 'a.csv', bytes: fixture('values.xlsx') })
    expect(answer.statusCode).toBe(415)
  })
})
