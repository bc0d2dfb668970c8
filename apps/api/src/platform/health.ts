import type { HealthAnswer } from '@rodykle/contracts'
import type { FastifyInstance } from 'fastify'
import type { AppConfig } from '../config.ts'
import type { Context } from './context.ts'
import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { HealthAnswer as HealthSchema } from '@rodykle/contracts'
import { migrationsFolder } from '@rodykle/db'
import { sql } from 'drizzle-orm'

/** Below this a database soon stops writing. */
const leastFreeMegabytes = 100
const databasePatienceMilliseconds = 3000

/** `GET /health` for whoever watches over the installation: 200 when all is well, 503 when something needs a person. */
export function registerHealth(app: FastifyInstance, config: Pick<AppConfig, 'dataFolder' | 'version'>): void {
  const known = knownMigrations()
  app.get('/health', {
    config: { access: 'public' },
    schema: { operationId: 'getHealth', summary: 'Whether the platform works, and what was looked at', tags: ['health'], response: { 200: HealthSchema, 503: HealthSchema } },
  }, async (request, reply) => {
    const [{ database, migrations }, dataFolder] = await Promise.all([checkDatabase(request.context, known), checkFolder(config.dataFolder)])
    const isOk = database.ok && migrations.ok && dataFolder.ok
    const answer: HealthAnswer = { status: isOk ? 'ok' : 'degraded', version: config.version, checks: { database, migrations, dataFolder } }
    return reply.status(isOk ? 200 : 503).header('cache-control', 'no-store').send(answer)
  })
}

function knownMigrations(): number {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] }
  return journal.entries.length
}

type Checks = HealthAnswer['checks']

async function checkDatabase({ db }: Context, known: number): Promise<Pick<Checks, 'database' | 'migrations'>> {
  const started = performance.now()
  const query = db.execute<{ applied: number }>(sql`select count(*)::int as applied from drizzle.__drizzle_migrations`)
  const applied = await within(databasePatienceMilliseconds, query.then(({ rows }) => rows[0]?.applied)).catch(() => undefined)
  return {
    database: { ok: applied !== undefined, milliseconds: Math.round(performance.now() - started) },
    migrations: { ok: applied === known, applied: applied ?? 0 },
  }
}

async function checkFolder(folder: string): Promise<Checks['dataFolder']> {
  const stats = await statfs(folder).catch(() => null)
  if (stats === null)
    return { ok: false, freeMegabytes: null }
  const freeMegabytes = Math.floor(stats.bavail * stats.bsize / 1024 ** 2)
  return { ok: freeMegabytes >= leastFreeMegabytes, freeMegabytes }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, milliseconds, new Error(`not within ${milliseconds} ms`))
  try {
    return await Promise.race([work, promise])
  }
  finally {
    clearTimeout(timer)
  }
}
