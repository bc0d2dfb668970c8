import type { ExportQuery, PlanFieldName } from '@rodykle/contracts'
import type { WrittenCell } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import type { Context } from '../../../platform/context.ts'
import type { PlanRow, PlanTree } from '../../plans/index.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { NamedTable } from '../output/send-table.ts'
import { versionInForce } from '@rodykle/domain'
import { importWords } from '@rodykle/wording'
import { assertCan, assertReach } from '../../../platform/access.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { findPlanOfYear, planFields, readTree } from '../../plans/index.ts'
import { readUnits } from '../lookup/read-units.ts'
import { shownCardField } from './note-demand.ts'
import { planColumns } from './plan-columns.ts'
import { measurementWords, periodFoldWords, periodKindWords, unitFoldWords, valueKindWords } from './plan-table.ts'
import { writtenScope } from './read-scope.ts'
import { writtenFlag, writtenRule } from './written-rule.ts'

type WrittenRow = Partial<Record<PlanFieldName, WrittenCell>>
type Target = PlanTree['targets'][number]
type Version = PlanTree['versions'][number]

/** The whole plan of a year as one table: a row for each target, and for what has none. @throws NotFoundError also for a draft that is not theirs to read */
export async function exportPlan(ctx: Context, year: number, { language }: ExportQuery): Promise<NamedTable<PlanFieldName>> {
  assertCan(ctx, 'plan:read')
  const plan = await findPlanOfYear(ctx, year)
  if (plan === null)
    throw new NotFoundError('plan')
  if (plan.status === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, 'plan')
  const tree = await readTree(ctx, plan.id)
  const units = new Map((await readUnits(ctx)).map(unit => [unit.id, unit]))
  const today = ctx.clock.today()
  const day = today < `${year}-12-31` ? today : `${year}-12-31`
  return {
    fileName: `rodykle-planas-${year}`,
    sheetName: importWords(language).say('sheet.plan'),
    columns: planColumns(language),
    rows: withPlan(plan, rowsOf(tree, day, units, language)),
  }
}

/** What is said of the plan as a whole stands in the first row. */
function withPlan(plan: PlanRow, rows: readonly WrittenRow[]): WrittenRow[] {
  const { yearlyGoal, learningTheme, councilDecision, tolerancePercentPoints, tolerancePercentOfPlanned } = planFields(plan)
  const [first = {}, ...others] = rows
  return [{
    ...first,
    yearlyGoal: yearlyGoal || null,
    learningTheme: learningTheme || null,
    councilDecision: councilDecision || null,
    tolerancePercentPoints: { number: tolerancePercentPoints },
    tolerancePercentOfPlanned: { number: tolerancePercentOfPlanned },
  }, ...others]
}

/** A level that has nothing below it still has a row of its own. */
function orItself<Item>(items: readonly Item[] | undefined): readonly (Item | null)[] {
  return items === undefined || items.length === 0 ? [null] : items
}

function rowsOf(tree: PlanTree, day: string, units: ReadonlyMap<string, NamedUnit>, language: LocaleName): WrittenRow[] {
  const tasksOf = Map.groupBy(tree.tasks, ({ priorityId }) => priorityId)
  const measuresOf = Map.groupBy(tree.measures, ({ taskId }) => taskId)
  const targetsOf = Map.groupBy(tree.targets, ({ measureId }) => measureId)
  const versionsOf = Map.groupBy(tree.versions, ({ targetId }) => targetId)
  return tree.priorities.flatMap(priority => orItself(tasksOf.get(priority.id)).flatMap((task, ofPriority) =>
    orItself(task === null ? [] : measuresOf.get(task.id)).flatMap((measure, ofTask) =>
      orItself(measure === null ? [] : targetsOf.get(measure.id)).map((target, ofMeasure): WrittenRow => ({
        priorityCode: priority.code,
        priority: priority.title,
        ...(task && { taskCode: task.code, task: task.title }),
        ...(measure && { measureCode: measure.code, measure: measure.title }),
        ...(measure && ofMeasure === 0 && measureCells(measure)),
        ...(ofPriority === 0 && ofTask === 0 && ofMeasure === 0 && { aim: priority.aim || null }),
        ...(target && targetCells(target, versionsOf.get(target.id) ?? [], day, units, language)),
      })))))
}

function measureCells({ responsible, deadline, fundingTags, sourceText }: PlanTree['measures'][number]): WrittenRow {
  return { responsible: responsible.join('; ') || null, deadline: deadline === null ? null : { date: deadline }, funding: fundingTags.join('; ') || null, sourceText: sourceText || null }
}

function targetCells({ code, indicator }: Target, versions: readonly Version[], day: string, units: ReadonlyMap<string, NamedUnit>, language: LocaleName): WrittenRow {
  const current = versionInForce(versions, day) ?? versions.at(-1)
  return {
    indicatorCode: indicator.code,
    indicator: indicator.name,
    targetCode: code,
    unitOfMeasurement: measurementWords.wordFor(indicator.unitOfMeasurement, language),
    base: indicator.base && measurementWords.wordFor(indicator.base, language),
    unitFold: unitFoldWords.wordFor(indicator.unitFold, language),
    periodFold: periodFoldWords.wordFor(indicator.periodFold, language),
    valueKind: valueKindWords.wordFor(indicator.valueKind, language),
    numeratorWording: indicator.numeratorWording,
    denominatorWording: indicator.denominatorWording,
    definition: indicator.definition || null,
    dataSource: indicator.dataSource || null,
    reachedWhen: indicator.reachedWhen || null,
    evidenceHint: indicator.evidenceHint || null,
    countsPersons: writtenFlag(indicator.countsPersons),
    conditions: shownCardField(indicator.conditions, 'conditions', language) || null,
    parts: shownCardField(indicator.parts, 'parts', language) || null,
    totalCode: indicator.totalCode,
    ...(current && demandCells(current, units, language)),
  }
}

function demandCells({ rule, unitRule, scope, reportedEvery, measuredOver, validFrom }: Version, units: ReadonlyMap<string, NamedUnit>, language: LocaleName): WrittenRow {
  const [city, unit] = [writtenRule(rule, language), writtenRule(unitRule, language)]
  return {
    comparator: city.comparator,
    target: city.target,
    assumed: writtenFlag(rule.assumed),
    unitComparator: unit.comparator,
    unitTarget: unit.target,
    unitAssumed: writtenFlag(unitRule.assumed),
    scope: writtenScope(scope, units, language),
    reportedEvery: periodKindWords.wordFor(reportedEvery, language),
    measuredOver: periodKindWords.wordFor(measuredOver, language),
    validFrom: { date: validFrom },
  }
}
