import type { TemplateQuery, templateKinds } from '@rodykle/contracts'
import type { TableColumn, TableSheet } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import type { Context } from '../../../platform/context.ts'
import type { NamedTable } from './send-table.ts'
import { importWords } from '@rodykle/wording'
import { actualColumns } from '../actuals/actual-columns.ts'
import { stateWords } from '../actuals/actual-table.ts'
import { benchmarkColumns } from '../benchmarks/benchmark-table.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { readUnits, withinReach } from '../lookup/read-units.ts'
import { planColumns } from '../plan/plan-columns.ts'

type TemplateKind = typeof templateKinds[number]
type Columns = readonly (TableColumn & { field: string })[]

/** An empty table to fill in, with lists to choose from and a sheet that explains each column. @throws NotFoundError for a year without a plan */
export async function makeTemplate(ctx: Context, kind: TemplateKind, { language, year }: TemplateQuery): Promise<NamedTable<string>> {
  const columns = await columnsOf(ctx, kind, language, year)
  return {
    fileName: `rodykle-sablonas-${fileNames[kind]}`,
    sheetName: importWords(language).say(`sheet.${kind}`),
    columns,
    rows: [],
    furtherSheets: [explanation(kind, columns, language)],
  }
}

const fileNames: Readonly<Record<TemplateKind, string>> = { plan: 'planas', actuals: 'reiksmes', benchmarks: 'vidurkiai' }

async function columnsOf(ctx: Context, kind: TemplateKind, language: LocaleName, year: number | undefined): Promise<Columns> {
  if (kind === 'plan')
    return planColumns(language)
  const frame = year === undefined ? null : await readPlanFrame(ctx, year)
  const ofPlan = frame && { indicator: frame.targets.map(({ indicator }) => indicator.code), period: frame.periods.map(({ label }) => label) }
  if (kind === 'benchmarks')
    return benchmarkColumns(language, { ...ofPlan })
  const units = withinReach(ctx, await readUnits(ctx), 'value:import')
  return actualColumns(language, { ...ofPlan, unitName: units.map(({ name }) => name), state: stateWords.words(language) })
}

function explanation(kind: TemplateKind, columns: Columns, language: LocaleName): TableSheet {
  const { say, hints } = importWords(language)
  const ofKind: Readonly<Record<string, string>> = hints[kind]
  return {
    name: say('sheet.explanations'),
    lines: [say('note.empty-cells'), ...kind === 'plan' ? [say('note.nothing-deleted')] : []],
    columns: [{ header: say('sheet.column'), kind: 'text', width: 34 }, { header: say('sheet.hint'), kind: 'text', width: 110 }],
    rows: columns.map(({ header, field }) => [header, ofKind[field] ?? null]),
  }
}
