import type { Connection } from '@rodykle/db'
import type { TestDatabase } from '@rodykle/db/testing'
import type { FastifyInstance } from 'fastify'
import type { ZodType } from 'zod'
import type { Client } from '../test/client.ts'
import type { IdsNamed, JsonSchema } from '../test/hostile-values.ts'
import type { DeclaredRoute } from './platform/access-guard.ts'
import process from 'node:process'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase, demonstrationDay } from '@rodykle/db/testing'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testConfig } from '../test/build-test-app.ts'
import { clientOf } from '../test/client.ts'
import { hostileValue } from '../test/hostile-values.ts'
import { movableClock } from '../test/movable-clock.ts'
import { signInAs, signInPerson } from '../test/sign-in-as.ts'
import { buildApp } from './app.ts'

/** The same requests at each run; `HOSTILE_RUNS=2000 HOSTILE_SEED=7` looks further. */
const numRuns = Number(process.env.HOSTILE_RUNS ?? 25)
const seed = Number(process.env.HOSTILE_SEED ?? 2020)

let database: TestDatabase
let connection: Connection
let app: FastifyInstance
let ids: Map<string, string[]>
/** Who asks, each time in a new session, as some requests end theirs; the last is nobody. */
let askers: (() => Promise<Client>)[]

beforeAll(async () => {
  database = await createTestDatabase('demo')
  connection = connect(database.url)
  const clock = movableClock(demonstrationDay)
  app = await buildApp({ db: connection.db, clock, config: testConfig })
  ids = await idsOfEverything()

  const [unit] = await connection.db.select().from(schema.reportingUnits).where(sql`kind = 'institution'`).limit(1)
  const world = { app, db: connection.db, clock }
  const people = [
    await signInAs(world, 'administrator'),
    await signInAs(world, 'department'),
    await signInAs(world, 'head', unit === undefined ? {} : { unit }),
  ]
  askers = [
    ...people.map(({ personId }) => () => signInPerson(world, personId ?? '')),
    () => Promise.resolve(clientOf(app)),
  ]
})

afterAll(async () => {
  await app.close()
  await connection.close()
  await database.drop()
})

/** What an id of this name may stand for. */
const tablesOfIds: Record<string, string> = {
  parentId: 'tasks',
  personId: 'people',
  planId: 'plans',
  priorityId: 'priorities',
  taskId: 'tasks',
  measureId: 'measures',
  indicatorId: 'indicators',
  targetId: 'targets',
  periodId: 'periods',
  submissionId: 'submissions',
  unitId: 'reporting_units',
  unitIds: 'reporting_units',
  successorId: 'reporting_units',
  entityId: 'actuals',
  after: 'audit_entries',
}

/** Some of each kind of thing, read before the people of this test are added: they must not dismiss themselves. */
async function idsOfEverything(): Promise<Map<string, string[]>> {
  const tables = [...new Set(Object.values(tablesOfIds))]
  return new Map(await Promise.all(tables.map(async (table): Promise<[string, string[]]> => {
    const { rows } = await connection.db.execute<{ id: string }>(sql`select id from ${sql.identifier(table)} order by id limit 12`)
    return [table, rows.map(({ id }) => id)]
  })))
}

/** Mostly of the right kind: by the id's own name, or by the collection that the address names. */
function idsFor(url: string): IdsNamed {
  const [, , collection = ''] = url.split('/')
  const all = [...ids.values()].flat()
  return (name) => {
    const right = ids.get(tablesOfIds[name] ?? collection.replace('institutions', 'reporting_units')) ?? all
    return [...right, ...right, ...right, ...all.slice(0, right.length)]
  }
}

function inputOf(part: unknown, named: IdsNamed): fc.Arbitrary<unknown> {
  return part === undefined ? fc.constant(undefined) : hostileValue(z.toJSONSchema(part as ZodType, { io: 'input' }) as JsonSchema, named)
}

const oddHeaders: readonly Record<string, string>[] = [
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'application/xml' },
  { 'content-encoding': 'gzip' },
  { accept: '\u00FF/*;q=x' },
  { host: 'ąžuolas:99999' },
  { origin: 'chrome-extension://x' },
  { cookie: `rodykle_session=${'x'.repeat(4000)}; a; =; %` },
  { 'x-forwarded-for': '::1, \'' },
  { range: 'bytes=-1-9' },
  { 'if-none-match': '"\\' },
]

/** A request to the route as somebody who means no good, or has simply lost their way. */
function requestTo({ url, schema: { params, querystring, body } }: DeclaredRoute) {
  const named = idsFor(url)
  return fc.record({
    ask: fc.constantFrom(...askers),
    remoteAddress: fc.ipV4(),
    params: inputOf(params, named),
    query: inputOf(querystring, named),
    body: inputOf(body, named),
    headers: fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...oddHeaders) }),
  }).map(({ params, query, ...request }) => ({ ...request, address: `${fill(url, params)}${queryString(query)}` }))
}

function fill(url: string, params: unknown): string {
  const values = typeof params === 'object' && params !== null ? params as Record<string, unknown> : {}
  return url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(textOf(values[name]))).replace('*', 'x')
}

function queryString(query: unknown): string {
  if (typeof query !== 'object' || query === null)
    return ''
  return `?${Object.entries(query).map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(textOf(value))}`).join('&')}`
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined').toWellFormed()
}

describe('whatever is sent', () => {
  it('is answered or refused, and never fails', async () => {
    const neverGotIn: string[] = []
    for (const route of app.declaredRoutes.filter(({ method }) => method !== 'HEAD')) {
      const name = `${route.method} ${route.url}`
      const seen = new Set<number>()
      await fc.assert(fc.asyncProperty(requestTo(route), async ({ ask, address, body, headers, remoteAddress }) => {
        const client = await ask()
        const { statusCode, body: answer } = await client.request({
          method: route.method as 'POST',
          url: address,
          remoteAddress,
          headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
          ...(body !== undefined && { payload: JSON.stringify(body) ?? 'undefined' }),
        })
        seen.add(statusCode)
        expect(statusCode, `${name} answered ${answer.slice(0, 200)}`).toBeLessThan(500)
      }), { numRuns, seed, endOnFailure: true })
      // Otherwise the door held, and nothing behind it was tried.
      if (route.access !== 'public' && [...seen].every(status => [401, 403, 415, 429].includes(status)))
        neverGotIn.push(name)
    }
    expect(neverGotIn).toEqual([])
  }, 300_000)

  it('leaves the trail as it was: only ever longer', async () => {
    await expect(connection.db.execute(sql`update audit_entries set actor_name = 'x'`)).rejects.toThrow()
  })
})
