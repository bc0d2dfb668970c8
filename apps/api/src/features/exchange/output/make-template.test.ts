import { readTableFile } from '@rodykle/spreadsheet'
import { describe, expect } from 'vitest'
import { aTarget, aPeriod, aPlan, aUnit } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'
import { recogniseTable } from '../table/recognise-header.ts'
import { actualTable } from '../actuals/actual-table.ts'
import { benchmarkTable } from '../benchmarks/benchmark-table.ts'
import { planTable } from '../plan/plan-table.ts'

const tables = { plan: planTable.headers, actuals: actualTable.headers, benchmarks: benchmarkTable.headers } as const

describe('GET /api/exchange/templates/:kind', () => {
  it.for([['plan', 'lt'], ['actuals', 'lt'], ['benchmarks', 'lt'], ['plan', 'en'], ['actuals', 'en'], ['benchmarks', 'en']] as const)('%s (%s) is a table that an import recognises, each column explained', async ([kind, language], { world }) => {
    const department = await world.signInAs('department')
    const file = await department.get(`/api/exchange/templates/${kind}?language=${language}`)
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, expect.stringMatching(/^attachment; filename="rodykle-sablonas-\w+\.xlsx"$/)])
    const workbook = await readTableFile(file.rawPayload, 'a.xlsx')
    const recognised = recogniseTable<string>(workbook, tables[kind])
    expect(recognised).toMatchObject({ table: { unknownHeaders: [], rows: [] } })
    const columns = 'table' in recognised ? recognised.table.columns.size : 0
    const explained = workbook.sheets[1]?.rows.filter(({ cells }) => cells.length === 2 && cells.every(cell => typeof cell === 'string')) ?? []
    expect(explained).toHaveLength(columns + 1)
  })

  it('offers what the year\'s plan asks and whom the person reports for', async ({ world }) => {
    const plan = await aPlan(world.db)
    const target = await aTarget(world.db, { plan })
    const period = await aPeriod(world.db, plan)
    const [unit, other] = [await aUnit(world.db), await aUnit(world.db)]
    const head = await world.signInAs('head', { unit })
    const file = await head.get('/api/exchange/templates/actuals?year=2026')
    const offered = (await readTableFile(file.rawPayload, 'a.xlsx')).sheets.find(({ isHidden }) => isHidden)?.rows.flatMap(({ cells }) => cells)
    expect(offered).toEqual(expect.arrayContaining([unit.name, target.indicator.code, period.label, 'nematuota']))
    expect(offered).not.toContain(other.name)
  })
})
