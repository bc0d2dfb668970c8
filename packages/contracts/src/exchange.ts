import { z } from 'zod'
import { ActualTableRow, BenchmarkTableRow, PlanTableRow } from './exchange-tables.ts'
import { IsoDate, YearQuery } from './primitives.ts'

/** What a preview asked, by the question's key, and the chosen candidate's value. */
export const ImportAnswers = z.record(z.string().max(400), z.string().max(400))
export type ImportAnswers = z.infer<typeof ImportAnswers>

const answers = ImportAnswers.optional()
/** Larger tables come as a file, or in several requests. */
export const ImportPlan = z.strictObject({ rows: z.array(PlanTableRow).max(5_000), answers })
export type ImportPlan = z.infer<typeof ImportPlan>
export const ImportActuals = z.strictObject({ rows: z.array(ActualTableRow).max(20_000), answers })
export type ImportActuals = z.infer<typeof ImportActuals>
export const ImportBenchmarks = z.strictObject({ rows: z.array(BenchmarkTableRow).max(20_000), answers })
export type ImportBenchmarks = z.infer<typeof ImportBenchmarks>

export const exchangeLanguages = ['lt', 'en'] as const
const language = z.enum(exchangeLanguages).default('lt')
/** `true` only says what would happen. */
const preview = z.enum(['true', 'false']).default('true')

/** `validFrom` and `reason` are for changed targets of a published plan: each gets a new version from that day. */
export const ImportPlanQuery = z.strictObject({ year: YearQuery, preview, language, validFrom: IsoDate.optional(), reason: z.string().trim().min(1).max(1000).optional() })
export type ImportPlanQuery = z.infer<typeof ImportPlanQuery>
/** `accepted`: values that nobody has submitted are accepted at once, also in closed periods; only for who may review. */
export const importStandings = ['draft', 'accepted'] as const
export const ImportActualsQuery = z.strictObject({ year: YearQuery, preview, language, as: z.enum(importStandings).default('draft') })
export type ImportActualsQuery = z.infer<typeof ImportActualsQuery>
export const ImportBenchmarksQuery = z.strictObject({ year: YearQuery, preview, language })
export type ImportBenchmarksQuery = z.infer<typeof ImportBenchmarksQuery>

/** What stands in the way of a row: the file as a whole, what a row names, what it says, and whether it may be said now. */
export const importProblemCodes = [
  'header-missing',
  'sheet-empty',
  'column-missing',
  'column-repeated',
  'formula-without-value',
  'required',
  'not-a-number',
  'number-too-long',
  'not-a-date',
  'text-too-long',
  'unknown-word',
  'row-repeated',
  'unit-unknown',
  'unit-disagrees',
  'unit-not-yours',
  'indicator-unknown',
  'period-unknown',
  'period-upcoming',
  'not-asked',
  'part-unknown',
  'fraction-needed',
  'percent-disagrees',
  'column-does-not-fit',
  'state-disagrees',
  'value-impossible',
  'changed-meanwhile',
  'period-not-open',
  'value-locked',
  'unit-is-filling',
  'event-outside-period',
  'denominator-not-yours',
  'denominator-reason-required',
  'source-required',
  'code-elsewhere',
  'rule-mismatch',
  'total-unfit',
  'unit-rule-required',
  'target-unreadable',
  'plan-closed',
  'reason-required',
  'refused',
] as const
export type ImportProblemCode = typeof importProblemCodes[number]

export const ImportProblem = z.object({
  /** The column's name in the table's own words; null where it is about the row or the file. */
  column: z.string().nullable(),
  code: z.enum(importProblemCodes),
  /** What is wrong and how to mend it, in the language asked for. */
  sentence: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** `old` is null where there was nothing. Numbers and dates as they are shown. */
export const ImportChange = z.object({ field: z.string(), column: z.string(), old: z.string().nullable(), new: z.string().nullable() })
export type ImportChange = z.infer<typeof ImportChange>

export const importRowKinds = ['new', 'changed', 'same', 'problem'] as const
export const ImportRow = z.object({
  /** As the person sees it in the file, counting from 1; 0 for the file as a whole. */
  row: z.int(),
  kind: z.enum(importRowKinds),
  label: z.string(),
  changes: z.array(ImportChange),
  problems: z.array(ImportProblem),
  /** Unlikely but possible: they stop nothing. */
  warnings: z.array(z.string()),
})
export type ImportRow = z.infer<typeof ImportRow>

/** Something the file leaves open. Nothing is guessed: send the chosen candidate's value in `answers` under the key. */
export const ImportQuestion = z.object({
  key: z.string(),
  rows: z.array(z.int()).describe('at most the first 50'),
  column: z.string(),
  sentence: z.string(),
  given: z.string(),
  candidates: z.array(z.object({ value: z.string(), label: z.string() })).describe('the likeliest first'),
})
export type ImportQuestion = z.infer<typeof ImportQuestion>

export const ImportReport = z.object({
  preview: z.boolean(),
  applied: z.boolean(),
  /** Rows of each kind, and open questions. A value of several rows counts once. */
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), problem: z.int(), question: z.int() }),
  rows: z.array(ImportRow).describe('by row; of a large file only the first of each kind'),
  /** How many of each kind are listed at most; null when all of them are. */
  listedOfEachKind: z.int().nullable(),
  questions: z.array(ImportQuestion),
  /** What is worth knowing of the import as a whole, e.g. that nothing is deleted. */
  notes: z.array(z.string()),
})
export type ImportReport = z.infer<typeof ImportReport>

/** With `Accept: application/x-ndjson` each line of the answer is one of these; the last is a report or an error. */
export const importStages = ['reading', 'matching', 'judging', 'writing'] as const
export const ImportProgress = z.object({ progress: z.object({ stage: z.enum(importStages), done: z.int(), of: z.int().nullable() }) })
export type ImportProgress = z.infer<typeof ImportProgress>

/** `csv` opens in Lithuanian Excel (semicolons, decimal comma); `csv-plain` is for programs. */
export const ImportRunParams = z.strictObject({ runId: z.uuid() })

export const exportFormats = ['json', 'xlsx', 'csv', 'csv-plain'] as const
const format = z.enum(exportFormats).default('xlsx')
export const ExportQuery = z.strictObject({ format, language })
export type ExportQuery = z.infer<typeof ExportQuery>
export const ExportActualsQuery = z.strictObject({ format, language, unitId: z.uuid().optional() })
export type ExportActualsQuery = z.infer<typeof ExportActualsQuery>

export const templateKinds = ['plan', 'actuals', 'benchmarks'] as const
export const TemplateParams = z.strictObject({ kind: z.enum(templateKinds) })
/** With a year, the lists to choose from are those of its plan. */
export const TemplateQuery = z.strictObject({ format: z.enum(['xlsx']).default('xlsx'), language, year: YearQuery.optional() })
export type TemplateQuery = z.infer<typeof TemplateQuery>
