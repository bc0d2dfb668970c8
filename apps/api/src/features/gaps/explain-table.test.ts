import type { FigureExplanation, FigureExplanations, GapTable, YearGapTable } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { ratio, reportAll } from './testing/a-year.ts'

/** Two half-years and three targets: one adds up, one counts few persons, one is judged period by period; one unit reports everything, the other not all. */
async function aTable(world: TestApp) {
  const plan = await aPlan(world.db)
  const first = await anOpenPeriod(world.db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30' })
  const second = await anOpenPeriod(world.db, plan)
  const whole = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums' }) })
  const few = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums', countsPersons: true }) })
  const each = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'each' }) })
  const oak = await aUnit(world.db, { name: 'Ąžuolo gimnazija', shortName: 'Ąžuolo gimnazija' })
  const birch = await aUnit(world.db, { name: 'Beržo gimnazija', shortName: 'Beržo gimnazija' })
  for (const period of [first, second]) {
    await reportAll(world, { ...plan, period }, oak, [[whole, ratio(30, 40)], [few, ratio(1, 90)], [each, ratio(9, 10)]], 'accepted')
    await reportAll(world, { ...plan, period }, birch, [[whole, null], [few, ratio(1, 80)]], 'accepted')
  }
  return { plan, first, second, whole, few, each, oak, birch }
}
type World = Awaited<ReturnType<typeof aTable>>

const tables = {
  'a period': ({ second }: World) => `periodId=${second.id}`,
  'a year': () => 'year=2026',
}
const readers = [
  ['a council member', 'council', ''],
  ['the department', 'department', '&basis=working'],
  ['the department, of what is approved', 'department', '&basis=approved&language=en'],
] as const

async function asked<Answer>(client: Awaited<ReturnType<TestApp['signInAs']>>, url: string): Promise<Answer> {
  const response = await client.get(url)
  expect([url, response.statusCode]).toEqual([url, 200])
  return response.json<Answer>()
}

describe('the explanations of a table', () => {
  it.for(Object.keys(tables).flatMap(time => readers.map(reader => [time as keyof typeof tables, ...reader] as const)))('of %s say to %s what the panel of each figure says', async ([time, , role, more], { world }) => {
    const made = await aTable(world)
    const client = await world.signInAs(role)
    const { figures } = await asked<FigureExplanations>(client, `/api/gaps/explanations?${tables[time](made)}${more}`)
    const ofYears = time === 'a year' ? figures.filter(({ figure }) => figure.targetId !== made.each.id) : figures
    expect(ofYears.map(({ figure }) => figure.targetId)).toEqual(time === 'a year' ? [made.whole.id, made.few.id] : [made.whole.id, made.few.id, made.each.id])
    for (const explanation of ofYears) {
      const { units: _, ...panel } = await asked<FigureExplanation>(client, `/api/gaps/explanation?${tables[time](made)}${more}&targetId=${explanation.figure.targetId}`)
      expect(explanation).toEqual(panel)
    }
  })

  it('have the rows of the table and no other', async ({ world }) => {
    const made = await aTable(world)
    const client = await world.signInAs('council')
    await aTarget(world.db, { plan: made.plan, indicator: await anIndicator(world.db), version: { reportedEvery: 'month' } })
    const ids = (rows: readonly { targetId: string }[]) => rows.map(({ targetId }) => targetId)
    const ofPeriod = await asked<FigureExplanations>(client, `/api/gaps/explanations?${tables['a period'](made)}`)
    expect(ids(ofPeriod.figures.map(({ figure }) => figure))).toEqual(ids((await asked<GapTable>(client, `/api/gaps?${tables['a period'](made)}`)).rows))
    const ofYear = await asked<FigureExplanations>(client, '/api/gaps/explanations?year=2026')
    const withFigures = (await asked<YearGapTable>(client, '/api/gaps?year=2026')).rows.filter(({ assessment, periods }) => assessment !== null || periods.length > 0)
    expect(new Set(ids(ofYear.figures.map(({ figure }) => figure)))).toEqual(new Set(ids(withFigures)))
  })

  it('of a year explain each period of what is judged period by period', async ({ world }) => {
    const { each, first } = await aTable(world)
    const client = await world.signInAs('department')
    const { figures } = await asked<FigureExplanations>(client, '/api/gaps/explanations?year=2026')
    const single = figures.filter(({ figure }) => figure.targetId === each.id)
    expect(single.map(({ figure }) => figure.time)).toEqual(['2026 m. I pusmetis', '2026 m. II pusmetis'])
    const { units: _, ...panel } = await asked<FigureExplanation>(client, `/api/gaps/explanation?periodId=${first.id}&targetId=${each.id}`)
    expect(single[0]).toEqual(panel)
  })

  it('name nobody and give no hidden number to a council member', async ({ world }) => {
    const made = await aTable(world)
    for (const time of Object.values(tables)) {
      const response = await (await world.signInAs('council')).get(`/api/gaps/explanations?${time(made)}`)
      expect(response.body).not.toMatch(/Ąžuolo|Beržo/)
      const hidden = response.json<FigureExplanations>().figures.find(({ figure }) => figure.targetId === made.few.id)
      expect(hidden?.figure).toMatchObject({ achieved: 'paslėpta (maža grupė)', gap: null })
      expect(hidden?.statements.map(({ code }) => code)).toEqual(['subject', 'hidden'])
      expect(response.body).not.toMatch(/2 ÷ 170|4 ÷ 340/)
    }
    const whole = await (await world.signInAs('department')).get(`/api/gaps/explanations?${tables['a period'](made)}`)
    expect(whole.body).toContain('2 ÷ 170')
    expect(whole.body).toContain('Beržo gimnazija')
  })

  it('of a unit are its own, for a period and for a year', async ({ world }) => {
    const { second, oak, whole, few, each } = await aTable(world)
    const head = await world.signInAs('head', { unit: oak })
    const own = await asked<FigureExplanations>(head, `/api/gaps/explanations?periodId=${second.id}&unitId=${oak.id}&basis=working`)
    expect(own.figures.map(({ figure }) => [figure.targetId, figure.reporter])).toEqual([whole, few, each].map(({ id }) => [id, 'Ąžuolo gimnazija']))
    for (const explanation of own.figures) {
      const { units: _, ...panel } = await asked<FigureExplanation>(head, `/api/gaps/explanation?periodId=${second.id}&unitId=${oak.id}&basis=working&targetId=${explanation.figure.targetId}`)
      expect(explanation).toEqual(panel)
    }
    const year = await asked<FigureExplanations>(head, `/api/gaps/explanations?year=2026&unitId=${oak.id}&basis=working`)
    expect(year.figures.map(({ figure }) => [figure.targetId, figure.time])).toEqual([[whole.id, '2026 metai'], [few.id, '2026 metai'], [each.id, '2026 m. I pusmetis'], [each.id, '2026 m. II pusmetis']])
  })

  it.for([
    ['nobody signed in', null, '', 401],
    ['a council member who asks for working figures', 'council', '&basis=working', 403],
    ['a council member who asks for a unit\'s', 'council', '&unitId=other', 404],
    ['a head who asks for another unit\'s', 'head', '&unitId=other', 404],
    ['a head who asks for working figures of the city', 'head', '&basis=working', 403],
    ['who asks for a period and a year at once', 'department', '&year=2026', 400],
  ] as const)('are refused to %s', async ([, role, more, status], { world }) => {
    const made = await aTable(world)
    const person = role === null ? world.anonymous : await world.signInAs(role, role === 'head' ? { unit: made.oak } : {})
    expect((await person.get(`/api/gaps/explanations?${tables['a period'](made)}${more.replace('other', made.birch.id)}`)).statusCode).toBe(status)
  })
})
