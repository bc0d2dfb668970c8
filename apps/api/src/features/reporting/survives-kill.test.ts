import type { CellAnswer, SubmissionCell, SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { TestDatabase } from '@rodykle/db/testing'
import type { Measured } from '@rodykle/domain'
import type { ApiProcess } from '../../../test/api-process.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@rodykle/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApi } from '../../../test/api-process.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'rodykle-kill-'))
let database: TestDatabase
let api: ApiProcess

beforeAll(async () => {
  database = await createTestDatabase('demo_today')
  api = await startApi(database.url, dataFolder)
})
afterAll(async () => {
  await api.kill()
  await database.drop()
  rmSync(dataFolder, { recursive: true })
})

const json = { 'content-type': 'application/json' }

async function signIn(): Promise<string> {
  const response = await fetch(`${api.address}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: 'vadovas@rodykle.example', password: 'rodykle-demo' }) })
  const [cookie] = response.headers.get('set-cookie')?.split(';') ?? []
  if (cookie === undefined)
    throw new Error(`nobody was signed in: ${response.status}`)
  return cookie
}

/** The head's open form: the values of which they can still type. */
async function openForm(cookie: string): Promise<SubmissionForm> {
  const { submissions } = await (await fetch(`${api.address}/api/submissions?status=draft`, { headers: { cookie } })).json() as SubmissionList
  return await (await fetch(`${api.address}/api/submissions/${submissions[0]!.id}`, { headers: { cookie } })).json() as SubmissionForm
}

/** A value of the cell's kind that no other save sends. */
function valueNumber(count: number, { valueKind }: SubmissionCell['indicator']): Measured {
  return valueKind === 'ratio' ? { kind: 'ratio', numerator: String(count), denominator: '100000' } : { kind: 'number', value: String(count) }
}

interface Acknowledged {
  version: number
  value: Measured
}

/** Saves one cell over and over, the next as soon as the last is acknowledged, until nobody answers any more. */
async function saveUntilSilence(cookie: string, { id, version, indicator }: SubmissionCell, acknowledge: (id: string, saved: Acknowledged) => void): Promise<void> {
  for (let seen = version; ; seen += 1) {
    const value = valueNumber(seen, indicator)
    const body = JSON.stringify({ version: seen, observed: { state: 'reported', value }, comment: null })
    const answer = await fetch(`${api.address}/api/actuals/${id}`, { method: 'PATCH', headers: { ...json, cookie }, body })
      .then(async response => ({ status: response.status, body: await response.json() as CellAnswer }), () => null)
      .catch(() => null)
    if (answer === null)
      return
    if (answer.status !== 200)
      throw new Error(`a save was refused: ${answer.status}`)
    acknowledge(id, { version: answer.body.cell.version, value })
  }
}

it('has every acknowledged value after the API is killed while people save', { timeout: 120_000 }, async () => {
  for (const patience of [7, 60]) {
    const cookie = await signIn()
    const cells = (await openForm(cookie)).cells.filter(({ indicator }) => ['ratio', 'number'].includes(indicator.valueKind) && indicator.unitFold !== 'weighted-mean').slice(0, 6)
    const acknowledged = new Map<string, Acknowledged>()
    let saves = 0
    await Promise.all(cells.map(cell => saveUntilSilence(cookie, cell, (id, saved) => {
      acknowledged.set(id, saved)
      saves += 1
      if (saves === patience)
        void api.kill()
    })))

    api = await startApi(database.url, dataFolder)
    const kept = new Map((await openForm(await signIn())).cells.map(cell => [cell.id, cell]))
    for (const [id, { version, value }] of acknowledged) {
      const cell = kept.get(id)!
      // The one that was under way may have been committed without anybody being told; nothing acknowledged can be missing.
      const underWay = valueNumber(version, cell.indicator)
      expect(cell).toMatchObject(cell.version === version ? { version, observed: { value } } : { version: version + 1, observed: { value: underWay } })
    }
  }
})
