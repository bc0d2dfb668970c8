import type { FigureBasis, SelfRating } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { schema } from '@rodykle/db'
import { selfRatings } from '@rodykle/domain'
import { sql } from 'drizzle-orm'
import { counted, knownDenominator, missing, valued, waits } from './cell-conditions.ts'

const { actuals, indicators, periods, targets, unitTypes } = schema

/** What changes the text of the statement; everything else is a parameter. */
export interface StatisticsShape {
  basis: FigureBasis
  by: 'city' | 'type'
  /** Of `periodId` alone, which is planned better, or of many `periodIds`. */
  isOfOnePeriod: boolean
  /** Of some `targetIds` only. */
  isOfTargets: boolean
}

function ofPeriods({ isOfOnePeriod }: StatisticsShape, column: SQL): SQL {
  return isOfOnePeriod ? sql`${column} = ${sql.placeholder('periodId')}` : sql`${column} = any(${sql.placeholder('periodIds')}::uuid[])`
}

/** The cells asked about, each with its institution's type on the period's last day if that matters. */
function cells(shape: StatisticsShape): SQL {
  const { by, isOfTargets } = shape
  const ofType = sql`
    join ${periods} p on p.id = a.period_id
    left join ${unitTypes} u on u.unit_id = a.unit_id and u.valid_from <= p.ends_on and (u.valid_to is null or u.valid_to >= p.ends_on)`
  return sql`
    select a.*, ${by === 'type' ? sql`u.type` : sql`null::text`} as type
    from ${actuals} a ${by === 'type' ? ofType : sql``}
    where ${ofPeriods(shape, sql`a.period_id`)}
      ${isOfTargets ? sql`and a.target_id = any(${sql.placeholder('targetIds')}::uuid[])` : sql``}`
}

/**
 * The one statement behind every city figure: it counts and adds, and judges nothing. Exact, as sums of numeric are; a unit's own percent,
 * the only quotient, was kept when it was judged, and is rounded here as `FoldStatistics.sumPercent` says.
 *
 * Cells are added up by standing, state and status first, which is all that decides where they count: so every question is asked of a
 * handful of groups and not of each cell. Parts and ratings lie inside the value and are opened only for the targets that have them.
 */
export function statisticsStatement(shape: StatisticsShape): SQL {
  const { basis } = shape
  return sql`
    with cells as not materialized (${cells(shape)}),
    alike as (
      select c.period_id, c.target_id, c.type, c.standing, c.state, c.status,
        ${counted(sql`c`, basis)} as counted,
        ${valued(sql`c`, basis)} as valued,
        ${waits(sql`c`, basis)} as waits,
        ${waits(sql`c`, 'approved')} as pends,
        ${missing(sql`c`, basis)} as missing,
        count(${knownDenominator(sql`c`)}) filter (where ${missing(sql`c`, basis)}) as knowns,
        sum(${knownDenominator(sql`c`)}) filter (where ${missing(sql`c`, basis)}) as known,
        count(*) as cells,
        count(c.numerator) as ratios,
        sum(c.numerator) as numerator,
        sum(c.denominator) as denominator,
        sum(round(c.achieved, 12)) filter (where c.numerator is not null) as percent,
        count(c.number) as numbers,
        sum(c.number) as number,
        count(c.weight) as weighed,
        sum(c.weight) as weight,
        sum(c.number * c.weight) as weighted
      from cells c group by c.period_id, c.target_id, c.type, c.standing, c.state, c.status
    ),
    figures as (
      select period_id, target_id, type,
        sum(cells)::int as asked,
        ${count(sql`cells`, sql`pends`)} as unapproved,
        ${count(sql`cells`, sql`valued`)} as reported,
        ${count(sql`cells`, sql`waits`)} as waiting,
        ${count(sql`cells`, sql`not waits and (not counted or state = 'not-reported')`)} as not_reported,
        ${count(sql`cells`, sql`counted and state = 'not-measured'`)} as not_measured,
        ${count(sql`cells`, sql`counted and (state = 'not-applicable' or (state = 'reported' and status = 'not-applicable'))`)} as not_applicable,
        ${count(sql`ratios`, sql`valued`)} as ratios,
        ${total(sql`numerator`)} as sum_numerator,
        ${total(sql`denominator`)} as sum_denominator,
        ${total(sql`percent`)} as sum_percent,
        case when ${count(sql`cells`, sql`missing`)} = coalesce(sum(knowns), 0) then ${total(sql`known`, sql`missing`)} end as missing_denominator,
        ${count(sql`numbers`, sql`valued`)} as numbers,
        ${total(sql`number`)} as sum_number,
        ${count(sql`weighed`, sql`valued`)} as weighed,
        ${total(sql`weight`)} as sum_weight,
        ${total(sql`weighted`)} as sum_weighted,
        ${count(sql`cells`, sql`valued and status in ('met', 'near', 'not-met')`)} as judged,
        ${count(sql`cells`, sql`valued and status = 'met'`)} as meeting
      from alike group by period_id, target_id, type
    )
    select f.*, i.value_kind,
      case when f.asked = 1 then (${sole()}) end as sole,
      case when i.value_kind = 'parts' then (${partSums(basis)}) end as parts,
      case when i.value_kind = 'narrative' then (${ratingCounts(basis)}) end as ratings
    from figures f
    -- Naming the plan spares looking through the targets of all years.
    join ${targets} t on t.id = f.target_id and t.plan_id in (select plan_id from ${periods} where ${ofPeriods(shape, sql`id`)})
    join ${indicators} i on i.id = t.indicator_id`
}

function count(cells: SQL, condition: SQL): SQL {
  return sql`coalesce(sum(${cells}) filter (where ${condition}), 0)::int`
}

function total(sum: SQL, condition: SQL = sql`valued`): SQL {
  return sql`trim_scale(coalesce(sum(${sum}) filter (where ${condition}), 0))::text`
}

function ofFigure(): SQL {
  return sql`c.period_id = f.period_id and c.target_id = f.target_id and c.type is not distinct from f.type`
}

function sole(): SQL {
  return sql`select jsonb_build_object('standing', c.standing, 'state', c.state, 'value', c.value, 'reason', c.reason) from cells c where ${ofFigure()}`
}

/** Which report a part came from does not matter, only what the parts of all of them add up to. */
function partSums(basis: FigureBasis): SQL {
  const ofParts = sql`${valued(sql`c`, basis)} and ${ofFigure()}`
  return sql`
    select jsonb_build_object(
      'reports', (select count(*) from cells c where ${ofParts}),
      'sums', jsonb_agg(jsonb_build_object('part', part, 'sumWeight', trim_scale(weight)::text, 'sumWeightedValue', trim_scale(weighted)::text) order by part collate "C"))
    from (
      select score ->> 'part' as part, sum((score ->> 'weight')::numeric) as weight, sum((score ->> 'weight')::numeric * (score ->> 'value')::numeric) as weighted
      from cells c cross join lateral jsonb_array_elements(c.value -> 'parts') score
      where ${ofParts} and (score ->> 'weight')::numeric <> 0
      group by 1
    ) sums`
}

function ratingCounts(basis: FigureBasis): SQL {
  const given = (rating: SelfRating): SQL => sql`count(*) filter (where c.value -> 'selfRating' = to_jsonb(${sql.raw(String(rating))}::int))`
  return sql`select array[${sql.join(selfRatings.map(given), sql`, `)}]::int[] from cells c where ${valued(sql`c`, basis)} and ${ofFigure()}`
}
