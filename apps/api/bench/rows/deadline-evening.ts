import type { SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { Bench, Row } from '../bench.ts'
import type { Browser } from '../browser.ts'
import type { Result } from '../result.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { signIn } from '../browser.ts'
import { bareClient } from '../floor.ts'
import { resultOf } from '../result.ts'
import { percentile, timed } from '../samples.ts'
import { startServer } from '../server.ts'
import { valueNumber } from './save-one-value.ts'

/** Nobody types faster than this, whoever is in a hurry. */
const typingMilliseconds = 1000

const evening = { people: 300, targets: 40, milliseconds: 60_000 }
const quickEvening = { people: 30, targets: 10, milliseconds: 15_000 }

/** A head for each school, all with the one password. Odd values have their comment already. */
const heads = `
  with persons as (
    insert into people (email, name, password_hash)
    select 'head-' || n || '@bench.example', 'Head ' || n, (select password_hash from people where email = 'head@bench.example') from generate_series(1, $1::int) n
    returning id, email
  ), grants as (
    insert into role_grants (person_id, role, unit_id)
    select p.id, 'head', u.id from persons p join reporting_units u on u.code = 'MATAS-' || lpad(substring(p.email from 'head-(\\d+)'), 4, '0')
    returning id
  )
  update actuals set comment = 'Matuojama' where standing = 'draft' and exists (select from grants)`

/**
 * People come one after another in the first part of the evening, and each hands in as soon as the form is full; or all of them wait with
 * it for one and the same moment, the worst there can be.
 */
type Course = 'an evening' | 'one moment'

/** What happened that evening. */
interface Evening {
  milliseconds: number[]
  errors: string[]
  /** The last value of each cell that the server has said to have kept. */
  saved: Map<string, string>
  /** Forms that the server has said to have taken. */
  submitted: string[]
}

/** One head: types a value a second from their own moment on, until the form is full, and hands it in; not before `handsInFrom`. */
async function spendEvening(head: Browser, form: SubmissionForm, { startsIn, handsInFrom }: { startsIn: number, handsInFrom: number }, happened: Evening): Promise<void> {
  const cells = form.cells.filter(({ indicator }) => indicator.valueKind === 'ratio').map(({ id, version }) => ({ id, version }))
  const send = async (method: string, path: string, body: object): Promise<boolean> => {
    let status = 0
    happened.milliseconds.push(await timed(async () => {
      const answer = await head.send(method, path, JSON.stringify(body)).catch((error: Error) => ({ status: 0, body: error.message }))
      status = answer.status
      if (status !== 200)
        happened.errors.push(`${method} ${path}: ${status} ${String(answer.body).slice(0, 200)}`)
    }))
    return status === 200
  }
  await pause(startsIn)
  for (const [count, cell] of cells.entries()) {
    const value = valueNumber(count)
    const began = performance.now()
    if (await send('PATCH', `/api/actuals/${cell.id}`, { version: cell.version, observed: { state: 'reported', value }, comment: 'Matuojama' })) {
      cell.version += 1
      happened.saved.set(cell.id, value.numerator)
    }
    await pause(Math.max(0, typingMilliseconds - (performance.now() - began)))
  }
  await pause(Math.max(0, handsInFrom - performance.now()))
  if (await send('POST', `/api/submissions/${form.submission.id}/submit`, {}))
    happened.submitted.push(form.submission.id)
}

/** What was acknowledged and is not there. */
async function countLost(url: string, { saved, submitted }: Evening): Promise<number> {
  const client = await bareClient(url)
  try {
    const { rows: kept } = await client.query<{ id: string, numerator: string }>('select id, numerator from actuals where id = any($1::uuid[])', [[...saved.keys()]])
    const { rowCount } = await client.query(`select from submissions s where id = any($1::uuid[]) and status = 'submitted' and not exists (select from actuals a where a.submission_id = s.id and a.standing <> 'submitted')`, [submitted])
    return kept.filter(({ id, numerator }) => saved.get(id) !== numerator).length + saved.size - kept.length + submitted.length - (rowCount ?? 0)
  }
  finally {
    await client.end()
  }
}

/** @returns what happened, and how many of what was acknowledged are not there */
async function hold({ cluster, isQuick, say }: Bench, course: Course): Promise<Evening & { lost: number }> {
  const { people, targets, milliseconds } = isQuick ? quickEvening : evening
  const url = await cluster.world('bench_evening', { units: people, targets, years: 1 })
  const client = await bareClient(url)
  await client.query(heads, [people]).finally(() => client.end())
  const server = await startServer(url, cluster.folder)
  const browsers: Browser[] = []
  const happened: Evening = { milliseconds: [], errors: [], saved: new Map(), submitted: [] }
  try {
    const forms: SubmissionForm[] = []
    for (let number = 1; number <= people; number += 1) {
      const head = await signIn(server.address, `head-${number}`)
      browsers.push(head)
      const { submissions: [open] } = await head.json<SubmissionList>('/api/submissions?status=draft')
      forms.push(await head.json<SubmissionForm>(`/api/submissions/${open?.id}`))
    }
    const begins = performance.now()
    const comingMilliseconds = course === 'an evening' ? milliseconds - targets * typingMilliseconds : typingMilliseconds
    const handsInFrom = course === 'an evening' ? begins : begins + milliseconds - typingMilliseconds
    await Promise.all(browsers.map((head, index) => spendEvening(head, forms[index]!, { startsIn: comingMilliseconds * index / people, handsInFrom }, happened)))
  }
  finally {
    for (const browser of browsers)
      browser.close()
    await server.stop()
  }
  happened.errors.slice(0, 5).forEach(say)
  say(`${happened.milliseconds.length} requests of ${people} people in ${course}`)
  const lost = await countLost(url, happened)
  await cluster.drop('bench_evening')
  return { ...happened, lost }
}

async function measure(bench: Bench): Promise<Result[]> {
  const spread = await hold(bench, 'an evening')
  const burst = await hold(bench, 'one moment')
  return [
    resultOf({ name: 'Deadline evening, p99', unit: 'ms', ours: percentile(spread.milliseconds, 99), budget: 500 }),
    resultOf({ name: 'Deadline evening, p50', unit: 'ms', ours: percentile(spread.milliseconds, 50), budget: null }),
    resultOf({ name: 'Deadline evening, errors', unit: 'requests', ours: spread.errors.length + burst.errors.length, budget: 0 }),
    resultOf({ name: 'Deadline evening, lost', unit: 'values', ours: spread.lost + burst.lost, budget: 0 }),
    resultOf({ name: 'Deadline evening, all hand in within one second, p99', unit: 'ms', ours: percentile(burst.milliseconds, 99), budget: null }),
  ]
}

export const deadlineEvening: Row = { name: 'Deadline evening', measure }
