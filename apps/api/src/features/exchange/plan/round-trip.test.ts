import type { ImportReport, PlanDocument } from '@rodykle/contracts'
import type { Client } from '../../../../test/client.ts'
import { exportFormats } from '@rodykle/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { demonstrationWorld } from '../testing/demonstration-world.ts'
import { upload } from '../testing/upload.ts'

let world: Awaited<ReturnType<typeof demonstrationWorld>>
let department: Client
beforeAll(async () => {
  world = await demonstrationWorld('reference')
  department = await world.signInAs('department')
})
afterAll(() => world.close())

async function bringBack(format: typeof exportFormats[number], language: string, address: string) {
  const file = await department.get(`/api/exchange/plan/2020?format=${format}&language=${language}`)
  expect(file.statusCode).toBe(200)
  return format === 'json'
    ? department.post(address, file.json<{ rows: object[] }>())
    : upload(department, address, { name: `planas.${format === 'xlsx' ? 'xlsx' : 'csv'}`, bytes: file.rawPayload })
}

/** All that a plan says, without what is only its own: ids, versions, days of writing. */
function said({ yearlyGoal, learningTheme, councilDecision, tolerancePercentPoints, tolerancePercentOfPlanned, priorities }: PlanDocument) {
  const ofTarget = ({ code, indicator, current }: PlanDocument['priorities'][number]['tasks'][number]['measures'][number]['targets'][number]) => {
    const { id: _id, version: _version, ...card } = indicator
    const { rule, unitRule, scope, reportedEvery, measuredOver } = current
    return { code, card, demand: { rule, unitRule, scope, reportedEvery, measuredOver } }
  }
  return {
    plan: { yearlyGoal, learningTheme, councilDecision, tolerancePercentPoints, tolerancePercentOfPlanned },
    priorities: priorities.map(({ code, title, aim, tasks }) => ({ code, title, aim, tasks: tasks.map(task => ({ code: task.code, title: task.title, measures: task.measures.map(({ id: _, position: __, targets, ...measure }) => ({ ...measure, targets: targets.map(ofTarget) })) })) })),
  }
}

describe('the plan of 2020', () => {
  it.each(exportFormats.flatMap(format => [[format, 'lt'], [format, 'en']] as const))('as %s (%s) comes back in without a change', async (format, language) => {
    const before = (await auditRows(world.db)).length
    const answer = await bringBack(format, language, '/api/exchange/plan?year=2020&preview=false')
    expect([answer.statusCode, answer.json<ImportReport>().counts, answer.json<ImportReport>().rows?.filter(({ kind }) => kind !== 'same')]).toEqual([200, { new: 0, changed: 0, same: expect.any(Number) as number, problem: 0, question: 0 }, []])
    expect(answer.json<ImportReport>().counts.same).toBeGreaterThan(50)
    expect((await auditRows(world.db)).length).toBe(before)
  })

  it.each(exportFormats)('as %s makes the same plan of another year', async (format) => {
    const year = 2030 + exportFormats.indexOf(format)
    const answer = await bringBack(format, 'lt', `/api/exchange/plan?year=${year}&preview=false`)
    expect([answer.statusCode, answer.json<ImportReport>().counts?.problem, answer.body.slice(0, 300)]).toEqual([200, 0, expect.any(String)])
    const [made, model] = await Promise.all([year, 2020].map(async each => (await department.get(`/api/plans/${each}`)).json<PlanDocument>()))
    expect(made?.status).toBe('draft')
    expect(said(made!)).toEqual(said(model!))
  })

  it('makes the same indicators where there were none', async () => {
    const { rows } = (await department.get('/api/exchange/plan/2020?format=json')).json<{ rows: Record<string, string>[] }>()
    const renamed = rows.map(row => ({ ...row, indicatorCode: `n-${row.indicatorCode}` }))
    const answer = await department.post('/api/exchange/plan?year=2040&preview=false', { rows: renamed })
    expect([answer.statusCode, answer.json<ImportReport>().counts]).toMatchObject([200, { problem: 0, question: 0, changed: 0 }])
    const [made, model] = await Promise.all([2040, 2020].map(async year => (await department.get(`/api/plans/${year}`)).json<PlanDocument>()))
    expect(JSON.parse(JSON.stringify(said(made!)).replaceAll('"n-', '"'))).toEqual(said(model!))
  })
})
