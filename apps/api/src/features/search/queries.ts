import type { SearchAnswer } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, desc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { byName } from '../institutions/index.ts'

const { indicators, measures, plans, priorities, reportingUnits, targets, tasks, unitAliases } = schema

type Hit = SearchAnswer['hits'][number]

export interface Wanted {
  /** All of them have to occur, in any order. */
  words: readonly string[]
  year: number | undefined
  /** Whether plans that are still being drawn up are searched too. */
  withDrafts: boolean
}

/** Of each kind; who gets this many types another letter. */
const most = 20

/** Small letters without Lithuanian marks and quotation marks: „Šaltinėlis“ and saltinelis are the same. */
function folded(text: PgColumn | SQL | string): SQL {
  return sql`translate(lower(${text}), 'ąčęėįšųūž„“”"', 'aceeisuuz')`
}

function hasWords(text: SQL, words: readonly string[]): SQL | undefined {
  return and(...words.map(word => sql`position(${folded(word)} in ${text}) > 0`))
}

function ofYear({ year, withDrafts }: Wanted): SQL | undefined {
  return and(
    year === undefined ? undefined : eq(plans.year, year),
    withDrafts ? undefined : ne(plans.status, 'draft'),
  )
}

/** An indicator is met with as a target of a plan: of the year asked about, else of the latest that asks for it. */
export async function findTargets(ctx: Context, wanted: Wanted): Promise<Hit[]> {
  const latest = ctx.db
    .selectDistinctOn([wanted.year === undefined ? targets.indicatorId : targets.id], {
      id: targets.id,
      code: targets.code,
      name: indicators.name,
      year: plans.year,
    })
    .from(targets)
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(plans, eq(plans.id, targets.planId))
    .where(and(ofYear(wanted), hasWords(folded(sql`${targets.code} || ' ' || ${indicators.code} || ' ' || ${indicators.name}`), wanted.words)))
    .orderBy(wanted.year === undefined ? targets.indicatorId : targets.id, desc(plans.year))
    .as('latest')
  const rows = await ctx.db.select().from(latest).orderBy(sql`${latest.name} collate "lt-x-icu"`, latest.code).limit(most)
  return rows.map(({ id, name, code, year }) => ({ kind: 'indicator', id, title: name, subtitle: `${year} · ${code}` }))
}

export async function findMeasures(ctx: Context, wanted: Wanted): Promise<Hit[]> {
  const rows = await ctx.db
    .select({ id: measures.id, code: measures.code, title: measures.title, year: plans.year })
    .from(measures)
    .innerJoin(tasks, eq(tasks.id, measures.taskId))
    .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
    .innerJoin(plans, eq(plans.id, priorities.planId))
    .where(and(ofYear(wanted), hasWords(folded(sql`${measures.code} || ' ' || ${measures.title}`), wanted.words)))
    .orderBy(byName(measures.title), desc(plans.year))
    .limit(most)
  return rows.map(({ id, title, code, year }) => ({ kind: 'measure', id, title, subtitle: `${year} · ${code}` }))
}

/** By any name it goes or went by; of those that existed at some time of the year. */
export async function findUnits(ctx: Context, { words, year }: Wanted): Promise<Hit[]> {
  const names = sql`${reportingUnits.name} || ' ' || ${reportingUnits.shortName} || ' ' || coalesce((
    select string_agg(alias, ' ') from ${unitAliases} where ${unitAliases.unitId} = ${reportingUnits.id}), '')`
  const existed = year === undefined
    ? undefined
    : and(lte(reportingUnits.validFrom, `${year}-12-31`), or(isNull(reportingUnits.validTo), gte(reportingUnits.validTo, `${year}-01-01`)))
  const rows = await ctx.db
    .select({ id: reportingUnits.id, name: reportingUnits.name, shortName: reportingUnits.shortName })
    .from(reportingUnits)
    .where(and(existed, hasWords(folded(names), words)))
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
    .limit(most)
  return rows.map(({ id, name, shortName }) => ({ kind: 'institution', id, title: name, subtitle: shortName }))
}
