import type { Runner } from 'graphile-worker'
import type { Foundation } from '../platform/request-context.ts'
import { tmpdir } from 'node:os'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq } from 'drizzle-orm'
import { makeWorkerUtils } from 'graphile-worker'
import { expect, it, onTestFinished } from 'vitest'
import { movableClock } from '../../test/movable-clock.ts'
import { startJobs } from '../platform/jobs.ts'
import { backgroundJobs } from './background-jobs.ts'

const withoutMail = { origin: 'http://localhost', smtpUrl: null, mailFrom: 'rodykle@localhost', dataFolder: tmpdir(), filesS3: null }

async function aDatabase() {
  const database = await createTestDatabase('demo')
  const connection = connect(database.url, { max: 8 })
  onTestFinished(async () => {
    await connection.close()
    await database.drop()
  })
  return connection
}

async function aWorker(pool: Awaited<ReturnType<typeof aDatabase>>['pool'], foundation: Foundation, lines: string[]): Promise<Runner> {
  const runner = await startJobs(pool, backgroundJobs(foundation, withoutMail, line => lines.push(line)), line => lines.push(line))
  onTestFinished(() => runner.stop().catch(() => {}))
  return runner
}

it('checks the numbers when asked, once although two workers wait, and says when something differs', async () => {
  const { db, pool } = await aDatabase()
  const foundation = { db, clock: movableClock('2026-11-21') }
  const lines: string[] = []
  await aWorker(pool, foundation, lines)
  await aWorker(pool, foundation, lines)
  const utils = await makeWorkerUtils({ pgPool: pool })
  onTestFinished(() => utils.release())

  await utils.addJob('self-check', {})
  await expect.poll(() => db.select().from(schema.selfChecks), { timeout: 20_000 }).toMatchObject([{ trigger: 'nightly', differenceCount: 0 }])
  expect(lines).toEqual([])

  await db.update(schema.actuals).set({ gap: '99' }).where(eq(schema.actuals.id, db.select({ id: schema.actuals.id }).from(schema.actuals).where(eq(schema.actuals.status, 'met')).limit(1)))
  await utils.addJob('self-check', {})
  await expect.poll(() => lines, { timeout: 20_000 }).toHaveLength(1)
  expect(lines[0]).toContain('1 stored numbers')
  expect(await db.$count(schema.selfChecks)).toBe(2)
})
