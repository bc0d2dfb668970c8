import type { Change, SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { TestDatabase } from '@rodykle/db/testing'
import type { ApiProcess } from '../../../test/api-process.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@rodykle/db/testing'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startApi } from '../../../test/api-process.ts'
import { readChanges } from './testing/read-changes.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'rodykle-two-'))
const soon = { timeout: 20_000, interval: 20 }
let database: TestDatabase
let one: ApiProcess
let other: ApiProcess

beforeAll(async () => {
  database = await createTestDatabase('demo_today')
  one = await startApi(database.url, dataFolder)
  other = await startApi(database.url, dataFolder)
})
afterAll(async () => {
  await Promise.all([one.kill(), other.kill()])
  await database.drop()
  rmSync(dataFolder, { recursive: true })
})

const json = { 'content-type': 'application/json' }

async function signIn({ address }: ApiProcess, who: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: `${who}@rodykle.example`, password: 'rodykle-demo' }) })
  const [cookie] = response.headers.get('set-cookie')?.split(';') ?? []
  if (cookie === undefined)
    throw new Error(`nobody was signed in: ${response.status}`)
  return cookie
}

/** The head's open form, as this process reads it. */
async function openForm({ address }: ApiProcess, cookie: string): Promise<SubmissionForm> {
  const ask = async (path: string) => await (await fetch(`${address}/api${path}`, { headers: { cookie } })).json() as unknown
  const { submissions } = await ask('/submissions?status=draft') as SubmissionList
  return await ask(`/submissions/${submissions[0]?.id}`) as SubmissionForm
}

/** Saves a comment to the form's first value by way of this process. @returns what there is to hear of it */
async function save(api: ApiProcess, cookie: string, comment: string): Promise<Change> {
  const { submission, cells: [cell] } = await openForm(api, cookie)
  const { id, version, observed } = cell!
  const answer = await fetch(`${api.address}/api/actuals/${id}`, { method: 'PATCH', headers: { ...json, cookie }, body: JSON.stringify({ version, observed, comment }) })
  expect(answer.status).toBe(200)
  return { kind: 'submissions', periodId: submission.period.id, submissions: [{ id: submission.id, cells: [{ id, version: version + 1 }] }] }
}

it('is told soon to whoever looks by way of another process, which goes on when the one that was saved by is killed', async () => {
  const [head, editor] = [await signIn(one, 'vadovas'), await signIn(other, 'pavaduotojas')]
  const colleague = await readChanges(other.address, editor)
  onTestFinished(colleague.leave)
  const first = await save(one, head, 'Per pirmą')
  await expect.poll(() => colleague.heard, soon).toEqual([first])

  // Whichever of them was about to tell, nothing of what was acknowledged goes untold.
  const last = await save(one, head, 'Prieš pat galą')
  await one.kill()
  await expect.poll(() => colleague.heard, soon).toEqual([first, last])
  const after = await save(other, head, 'Per likusį')
  await expect.poll(() => colleague.heard, soon).toEqual([first, last, after])
})
