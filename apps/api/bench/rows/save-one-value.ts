import type { SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { Bench, Row } from '../bench.ts'
import type { Browser } from '../browser.ts'
import pg from 'pg'
import { signIn } from '../browser.ts'
import { resultOf } from '../result.ts'
import { percentile, repeat, timed } from '../samples.ts'
import { startServer } from '../server.ts'
import { city, oneYear } from '../world/history.ts'

interface OpenCell {
  id: string
  version: number
}

/** The percents the head can type now. */
export async function openCells(head: Browser): Promise<OpenCell[]> {
  const { submissions: [open] } = await head.json<SubmissionList>('/api/submissions?status=draft')
  if (open === undefined)
    throw new Error('the head has nothing to fill in')
  const { cells } = await head.json<SubmissionForm>(`/api/submissions/${open.id}`)
  return cells.filter(({ indicator }) => indicator.valueKind === 'ratio').map(({ id, version }) => ({ id, version }))
}

/** Each time another value, and never a strange one. */
export function valueNumber(count: number): { kind: 'ratio', numerator: string, denominator: string } {
  return { kind: 'ratio', numerator: String(70 + count % 30), denominator: String(100 + count % 7) }
}

/** Saves the next of the cells, as a form would. */
export function saver(head: Browser, cells: readonly OpenCell[]): () => Promise<void> {
  let count = 0
  return async () => {
    const cell = cells[count % cells.length]
    if (cell === undefined)
      throw new Error('there is no cell to save')
    const { status, body } = await head.send('PATCH', `/api/actuals/${cell.id}`, JSON.stringify({ version: cell.version, observed: { state: 'reported', value: valueNumber(count) }, comment: null }))
    if (status !== 200)
      throw new Error(`a save was refused: ${status} ${body.toString()}`)
    cell.version += 1
    count += 1
  }
}

/** The same two writes and nothing else: no session, no rule, no question whether they may be made. */
export async function floorOf(url: string): Promise<{ save: () => Promise<void>, close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string, unit_id: string, indicator_id: string, version: number }>(`
    select a.id, a.unit_id, t.indicator_id, a.version
    from actuals a join targets t on t.id = a.target_id join reporting_units u on u.id = a.unit_id
    where a.standing = 'draft' and u.code = 'MATAS-0002' and a.numerator is not null`)
  const { rows: [person] } = await client.query<{ id: string }>(`select id from people where email like 'head@%'`)
  let count = 0
  return {
    save: async () => {
      const cell = rows[count % rows.length]
      if (cell === undefined || person === undefined)
        throw new Error('there is no cell to write to')
      const value = valueNumber(count)
      const now = new Date()
      const state = { state: 'reported', value, reason: null, comment: null, status: 'met', gap: '2.92682926829268292683', standing: 'draft', version: cell.version }
      await client.query('begin')
      const { rowCount } = await client.query({
        name: 'floor_update',
        text: `update actuals set state = 'reported', value = $3, numerator = $4, denominator = $5, number = null, weight = null, reason = null, comment = null,
          status = 'met', achieved = $6, gap = $7, updated_at = $8, updated_by = $9, reviewed_at = null, reviewed_by = null, version = version + 1 where id = $1 and version = $2`,
        values: [cell.id, cell.version, JSON.stringify(value), value.numerator, value.denominator, '82.92682926829268292683', state.gap, now, person.id],
      })
      if (rowCount !== 1)
        throw new Error('the floor wrote nothing')
      await client.query({
        name: 'floor_audit',
        text: `insert into audit_entries (at, actor_id, actor_name, action, entity, entity_id, unit_id, indicator_id, before, after, address, request_id)
          values ($1, $2, 'Head', 'actual.save', 'actual', $3, $4, $5, $6, $7, '127.0.0.1', $8)`,
        values: [now, person.id, cell.id, cell.unit_id, cell.indicator_id, JSON.stringify(state), JSON.stringify({ ...state, version: cell.version + 1 }), crypto.randomUUID()],
      })
      await client.query('commit')
      cell.version += 1
      count += 1
    },
    close: () => client.end(),
  }
}

async function measure({ cluster, isQuick, patience }: Bench) {
  const url = await (isQuick ? cluster.world('bench_one_year', oneYear) : cluster.world('bench_city', city))
  const server = await startServer(url, cluster.folder)
  const head = await signIn(server.address, 'head')
  const floor = await floorOf(url)
  const save = saver(head, await openCells(head))
  try {
    await repeat({ rounds: isQuick ? 20 : 300, milliseconds: 10_000 }, async () => {
      await save()
      await floor.save()
    })
    const ours: number[] = []
    const bare: number[] = []
    await repeat(patience({ rounds: 1000, milliseconds: 30_000 }), async () => {
      ours.push(await timed(save))
      bare.push(await timed(floor.save))
    })
    return [
      resultOf({ name: 'Save one value', unit: 'ms', ours: percentile(ours, 50), floor: percentile(bare, 50), budget: 2 }),
      resultOf({ name: 'Save one value, p99', unit: 'ms', ours: percentile(ours, 99), floor: percentile(bare, 99), budget: null }),
    ]
  }
  finally {
    head.close()
    await floor.close()
    await server.stop()
  }
}

export const saveOneValue: Row = { name: 'Save one value', measure }
