import type { ErrorAnswer, ImportReport, PlanDocument } from '@rodykle/contracts'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Client } from '../../../../test/client.ts'
import { readFileSync } from 'node:fs'
import { schema } from '@rodykle/db'
import { desc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { aPlan, aTarget, aUnit } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'
import { demonstrationWorld } from '../testing/demonstration-world.ts'
import { upload } from '../testing/upload.ts'

type Row = Record<string, string | number | boolean | null>

function send(client: Client, rows: readonly Row[], { query = 'preview=false', answers, year = 2027 }: { query?: string, answers?: Record<string, string>, year?: number } = {}) {
  return client.post(`/api/exchange/plan?year=${year}&${query}`, { rows, ...(answers && { answers }) })
}

async function report(client: Client, rows: readonly Row[], options: Parameters<typeof send>[2] = {}): Promise<ImportReport> {
  const answer = await send(client, rows, { query: 'preview=true', ...options })
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer.json<ImportReport>()
}

/** A paper plan's row that says everything a new target needs. */
const whole: Row = {
  priorityCode: 'I',
  priority: 'Geresni pasiekimai',
  taskCode: 'I.1',
  task: 'Įtraukti tėvus',
  measureCode: 'I.1.1',
  measure: 'Susitikimai su tėvais',
  indicatorCode: 'I.1.1-1',
  indicator: 'Bendradarbiaujančių tėvų dalis',
  comparator: 'bent',
  target: '80 proc.',
  unitOfMeasurement: 'procentai',
  base: 'tėvai',
  scope: 'visos įstaigos',
  reportedEvery: 'pusmetis',
  unitFold: 'skaitiklių suma ÷ vardiklių suma',
  periodFold: 'kiekvienas laikotarpis atskirai',
  responsible: 'Įstaigų vadovai; Skyrius',
}
const second: Row = { indicatorCode: 'I.1.1-2', indicator: 'Renginiai', target: '2–4', unitOfMeasurement: 'renginiai', scope: 'progimnazija; gimnazija', reportedEvery: 'kalendoriniai metai', unitFold: 'reikšmių suma', periodFold: 'laikotarpių suma' }

const planOf = async (client: Client, year: number) => (await client.get(`/api/plans/${year}`)).json<PlanDocument>()

describe('POST /api/exchange/plan', () => {
  it('shows in a preview the plan it would make, and makes none', async ({ world }) => {
    const department = await world.signInAs('department')
    const preview = await report(department, [whole, second])
    expect(preview).toMatchObject({ preview: true, applied: false, counts: { new: 2, changed: 0, same: 0, problem: 0, question: 0 } })
    expect(preview.rows[0]?.changes).toEqual(expect.arrayContaining([
      { field: 'measure', column: 'Priemonė', old: null, new: 'I.1.1 Susitikimai su tėvais' },
      { field: 'target', column: 'Siektina reikšmė', old: null, new: '80' },
      { field: 'scope', column: 'Kas pateikia', old: null, new: 'visos įstaigos' },
    ]))
    expect(preview.notes).toEqual(expect.arrayContaining([expect.stringContaining('nieko netrina'), expect.stringContaining('2027')]))
    expect((await department.get('/api/plans/2027')).statusCode).toBe(404)
    expect(await auditRows(world.db)).toEqual([])
  })

  it('makes a draft with everything below it, each thing with its line of the trail; the second time nothing', async ({ world }) => {
    const department = await world.signInAs('department')
    expect((await send(department, [whole, second])).json()).toMatchObject({ applied: true, counts: { new: 2 } })
    const plan = await planOf(department, 2027)
    const measure = plan.priorities[0]?.tasks[0]?.measures[0]
    expect([plan.status, measure?.code, measure?.responsible]).toEqual(['draft', 'I.1.1', ['Įstaigų vadovai', 'Skyrius']])
    expect(measure?.targets.map(({ indicator, current }) => [indicator.code, indicator.valueKind, indicator.base, current.rule, current.scope, current.measuredOver])).toEqual([
      ['I.1.1-1', 'ratio', 'parents', { kind: 'at-least', planned: '80', assumed: false }, { kind: 'all', unitKind: 'institution' }, 'half-year'],
      ['I.1.1-2', 'number', null, { kind: 'between', low: '2', high: '4', softMaximum: false, assumed: false }, { kind: 'types', types: ['progymnasium', 'gymnasium'] }, 'calendar-year'],
    ])
    const trail = await auditRows(world.db)
    expect(trail.map(({ action }) => action)).toEqual(['plan.create', 'priority.create', 'task.create', 'measure.create', 'indicator.create', 'target.create', 'indicator.create', 'target.create', 'import.plan'])
    expect((await send(department, [whole, second])).json()).toMatchObject({ counts: { new: 0, changed: 0, same: 2 } })
    expect(await auditRows(world.db)).toHaveLength(trail.length)
  })

  it('finds three problems at once and writes nothing of the rest', async ({ world }) => {
    const department = await world.signInAs('department')
    const answer = await send(department, [whole, { ...second, target: 'daug', comparator: 'bent' }, { ...second, indicatorCode: 'I.1.1-3', unitOfMeasurement: 'varnos' }, { ...second, indicatorCode: null }])
    const { code, details } = answer.json<ErrorAnswer>().error
    expect([answer.statusCode, code]).toEqual([409, 'import-has-problems'])
    const { rows } = details?.report as ImportReport
    expect(rows.map(({ row, kind, problems }) => [row, kind, ...problems.map(problem => problem.code)])).toEqual([[1, 'new'], [2, 'problem', 'target-unreadable'], [3, 'problem', 'unknown-word'], [4, 'problem', 'required']])
    expect(await world.db.select().from(schema.plans)).toEqual([])
  })

  it('asks how to compare where the table does not say, once for all rows', async ({ world }) => {
    const department = await world.signInAs('department')
    const rows = [{ ...whole, comparator: null }, { ...second, target: '3' }]
    const { questions, counts } = await report(department, rows)
    expect([counts.question, questions]).toMatchObject([1, [{ key: 'comparator', rows: [1, 2] }]])
    await send(department, rows, { answers: { comparator: 'assumed' } })
    const plan = await planOf(department, 2027)
    expect(plan.priorities[0]?.tasks[0]?.measures[0]?.targets.map(({ current }) => current.rule)).toMatchObject([{ kind: 'at-least', assumed: true }, { kind: 'at-least', planned: '3', assumed: true }])
  })

  it.for<[string, Row, string]>([
    ['a unit rule that has to be said', { unitFold: 'teikėjų, pasiekusių savo siektiną reikšmę, dalis' }, 'unit-rule-required'],
    ['a fold that such values cannot take', { unitFold: 'reikšmių suma' }, 'rule-mismatch'],
    ['a code that nobody gave', { indicatorCode: '' }, 'required'],
    ['a percent of nobody knows what', { base: null }, 'required'],
    ['a deadline that is no day', { deadline: 'rudenį' }, 'not-a-date'],
    ['a date that could be two', { deadline: '06/07/2027' }, 'not-a-date'],
    ['a title too long to keep', { indicator: 'x'.repeat(301) }, 'text-too-long'],
  ])('finds a problem in %s', async ([, fields, code], { world }) => {
    const department = await world.signInAs('department')
    const { rows } = await report(department, [{ ...whole, ...fields }])
    expect(rows.flatMap(({ problems }) => problems.map(problem => problem.code))).toEqual([code])
  })

  it('says which number is a part of which, also where the total stands below; goes out and comes back; and what cannot be is a problem', async ({ world }) => {
    const department = await world.signInAs('department')
    const all: Row = { ...second, indicatorCode: 'I.1.1-3', indicator: 'Dalyviai', unitOfMeasurement: 'dalyviai' }
    const rows = [whole, { ...second, totalCode: 'i.1.1-3' }, all]
    expect((await report(department, rows)).rows[1]?.changes).toEqual(expect.arrayContaining([{ field: 'totalCode', column: 'Kurio rodiklio dalis', old: null, new: 'I.1.1-3' }]))
    expect((await send(department, rows)).json()).toMatchObject({ applied: true, counts: { new: 3 } })
    const totals = async () => (await planOf(department, 2027)).priorities[0]?.tasks[0]?.measures[0]?.targets.map(({ indicator }) => indicator.totalCode)
    expect(await totals()).toEqual([null, 'I.1.1-3', null])

    const written = (await department.get('/api/exchange/plan/2027?format=json')).json<{ rows: Row[] }>().rows
    expect((await send(department, written)).json()).toMatchObject({ counts: { new: 0, changed: 0, same: 3 } })
    const bad = await report(department, [{ ...written[0]!, totalCode: 'I.1.1-3' }, { ...written[1]!, totalCode: 'Nežinomas' }, { ...written[2]!, totalCode: 'I.1.1-3' }])
    expect(bad.rows.map(({ problems }) => problems.map(({ code, column }) => [code, column]))).toEqual(Array.from({ length: 3 }, () => [['total-unfit', 'Kurio rodiklio dalis']]))
    expect(await totals()).toEqual([null, 'I.1.1-3', null])
  })

  it.for([['council'], ['head'], ['administrator']] as const)('is refused to %s', async ([role], { world }) => {
    const client = await world.signInAs(role, role === 'head' ? { unit: await aUnit(world.db) } : {})
    expect((await send(client, [whole])).statusCode).toBe(403)
  })
})

/** A published plan with one target, and the row that says what it asks. */
async function published(world: TestApp) {
  const plan = await aPlan(world.db)
  const target = await aTarget(world.db, { plan })
  const department = await world.signInAs('department')
  const [row] = (await department.get('/api/exchange/plan/2026?format=json')).json<{ rows: Row[] }>().rows
  return { plan, target, department, row: row ?? {} }
}

describe('a published plan', () => {
  it('is changed by new versions, valid from a day and with a reason', async ({ world }) => {
    const { target, department, row } = await published(world)
    const changed = [{ ...row, target: 85 }]
    expect((await report(department, changed, { year: 2026 })).rows[0]?.problems[0]?.code).toBe('reason-required')
    const query = `preview=false&validFrom=2026-12-01&reason=${encodeURIComponent('Tarybos sprendimas')}`
    expect((await send(department, changed, { year: 2026, query })).json()).toMatchObject({ applied: true, counts: { changed: 1 } })
    const [latest] = await world.db.select().from(schema.targetVersions).where(eq(schema.targetVersions.targetId, target.id)).orderBy(desc(schema.targetVersions.version))
    expect(latest).toMatchObject({ version: 2, validFrom: '2026-12-01', reason: 'Tarybos sprendimas', rule: { kind: 'at-least', planned: '85', assumed: false } })
  })

  it('says old and new of what changes, and nothing of what does not', async ({ world }) => {
    const { department, row } = await published(world)
    const { rows } = await report(department, [{ ...row, measure: 'Kita priemonė', indicator: 'Kitas rodiklis' }], { year: 2026 })
    expect(rows[0]?.changes).toEqual([
      { field: 'measure', column: 'Priemonė', old: 'Priemonė', new: 'Kita priemonė' },
      { field: 'indicator', column: 'Rodiklis', old: row.indicator, new: 'Kitas rodiklis' },
    ])
  })

  it('a code that stands elsewhere is not moved', async ({ world }) => {
    const { department, row } = await published(world)
    const { rows } = await report(department, [{ ...row, measureCode: 'I.1.9', measure: 'Nauja priemonė' }], { year: 2026 })
    expect(rows[0]?.problems[0]).toMatchObject({ code: 'code-elsewhere', details: { place: 'Priemonė' } })
  })

  it('a plan that is over is not changed', async ({ world }) => {
    const { plan, department, row } = await published(world)
    await world.db.update(schema.plans).set({ status: 'closed' }).where(eq(schema.plans.id, plan.id))
    expect((await report(department, [row], { year: 2026 })).rows[0]?.problems[0]?.code).toBe('plan-closed')
  })
})

describe('a draft going out', () => {
  it('is there for those who may read drafts, and for nobody else', async ({ world }) => {
    await aPlan(world.db, { status: 'draft' })
    const [department, council] = [await world.signInAs('department'), await world.signInAs('council')]
    expect((await department.get('/api/exchange/plan/2026')).statusCode).toBe(200)
    for (const table of ['plan/2026', 'benchmarks/2026', 'templates/actuals?year=2026'])
      expect([table, (await council.get(`/api/exchange/${table}`)).statusCode]).toEqual([table, 404])
  })
})

describe('a paper plan as an office makes it', () => {
  it.for(['plan.xlsx', 'plan.ods', 'plan-windows-1257.csv'])('%s is matched by its codes and compared cell by cell', async (name) => {
    const demonstration = await demonstrationWorld('reference')
    try {
      const department = await demonstration.signInAs('department')
      const bytes = readFileSync(new URL(`../../../../../../packages/spreadsheet/fixtures/${name}`, import.meta.url))
      const answer = await upload(department, '/api/exchange/plan?year=2020&validFrom=2020-07-01&reason=Patikslinta', { name, bytes })
      const { counts, rows } = answer.json<ImportReport>()
      expect(counts).toEqual({ new: 0, changed: 5, same: 1, problem: 0, question: 0 })
      expect(rows.map(({ row, changes }) => [row, changes.map(({ field, old, new: now }) => [field, old, now].join(' | '))])).toEqual([
        [4, ['responsible | Švietimo įstaigos | Įstaigų vadovai', 'deadline |  | 2020-12-31']],
        [5, ['responsible | Švietimo įstaigos | Mokyklų vadovai; Įstaigų vadovai', 'deadline |  | 2020-06-17']],
        [6, []],
        [7, ['responsible | Bendrojo ugdymo mokyklos | Mokyklų vadovai; Įstaigų vadovai', 'deadline |  | 2020-12-31']],
        [8, ['target | 75 | 75,5']],
        [9, [expect.stringMatching(/^measure \| .* \| Gabių mokinių ugdymas$/), expect.stringMatching(/^responsible/)]],
      ])
    }
    finally {
      await demonstration.close()
    }
  })
})
