import type { FigureBasis, SelfRating } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { schema } from '@rodykle/db'
import { actualStandings, isCounted, selfRatings } from '@rodykle/domain'
import { sql } from 'drizzle-orm'

const { actuals, indicators, periods, targets, unitTypes } = schema

/** What changes the text of the statement; everything else is a parameter. */
export interface StatisticsShape {
  basis: FigureBasis
  by: 'city' | 'type'
  /** Whether it is about some targets only, `targetIds`; `periodIds` it is about always. */
  isOfTargets: boolean
}

/** The cells asked about, each with its institution's type on the period's last day if that matters. */
function cells({ by, isOfTargets }: StatisticsShape): SQL {
  const ofType = sql`
    join ${periods} p on p.id = a.period_id
    join ${unitTypes} u on u.unit_id = a.unit_id and u.valid_from <= p.ends_on and (u.valid_to is null or u.valid_to >= p.ends_on)`
  return sql`
    select a.*, ${by === 'type' ? sql`u.type` : sql`null::text`} as type
    from ${actuals} a ${by === 'type' ? ofType : sql``}
    where a.period_id = any(${sql.placeholder('periodIds')}::uuid[])
      ${isOfTargets ? sql`and a.target_id = any(${sql.placeholder('targetIds')}::uuid[])` : sql``}`
}

function counted(row: SQL, basis: FigureBasis): SQL {
  const standings = actualStandings.filter(standing => isCounted(standing, basis)).map(standing => sql.raw(`'${standing}'`))
  return sql`${row}.standing in (${sql.join(standings, sql`, `)})`
}

/** Judging resolved denominators and weights of zero: such a cell is reported, and does not apply. */
function valued(row: SQL, basis: FigureBasis): SQL {
  return sql`${counted(row, basis)} and ${row}.state = 'reported' and ${row}.status <> 'not-applicable'`
}

/**
 * The one statement behind every city figure: it counts and adds, and judges nothing. Exact: sums of numeric are, and the only quotient
 * is each unit's own percent, rounded as `FoldStatistics.sumPercent` says.
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
        c.standing <> 'draft' and c.state <> 'not-reported' and not (${counted(sql`c`, basis)}) as waits,
        count(*) as cells,
        count(c.numerator) as ratios,
        sum(c.numerator) as numerator,
        sum(c.denominator) as denominator,
        sum(round(100.00000000000000000000 * c.numerator / nullif(c.denominator, 0), 12)) as percent,
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
        ${count(sql`cells`, sql`standing <> 'accepted'`)} as unapproved,
        ${count(sql`cells`, sql`valued`)} as reported,
        ${count(sql`cells`, sql`waits`)} as waiting,
        ${count(sql`cells`, sql`not waits and (not counted or state = 'not-reported')`)} as not_reported,
        ${count(sql`cells`, sql`counted and state = 'not-measured'`)} as not_measured,
        ${count(sql`cells`, sql`counted and (state = 'not-applicable' or (state = 'reported' and status = 'not-applicable'))`)} as not_applicable,
        ${count(sql`ratios`, sql`valued`)} as ratios,
        ${total(sql`numerator`)} as sum_numerator,
        ${total(sql`denominator`)} as sum_denominator,
        ${total(sql`percent`)} as sum_percent,
        case when ${count(sql`cells`, sql`not counted or state = 'not-reported'`)} = ${count(sql`ratios`, sql`waits`)} then ${total(sql`denominator`, sql`waits`)} end as missing_denominator,
        ${count(sql`numbers`, sql`valued`)} as numbers,
        ${total(sql`number`)} as sum_number,
        ${count(sql`weighed`, sql`valued`)} as weighed,
        ${total(sql`weight`)} as sum_weight,
        ${total(sql`weighted`)} as sum_weighted,
        ${count(sql`cells`, sql`valued and status in ('met', 'near', 'not-met')`)} as judged,
        ${count(sql`cells`, sql`valued and status = 'met'`)} as meeting
      from alike group by period_id, target_id, type
    )
    select f.*, k.value_kind, p.parts, p.part_reports, r.ratings, s.standing as sole_standing, s.state as sole_state, s.value as sole_value, s.reason as sole_reason
    from figures f
    cross join lateral (select i.value_kind from ${targets} t join ${indicators} i on i.id = t.indicator_id where t.id = f.target_id limit 1) k
    left join lateral (select c.standing, c.state, c.value, c.reason from cells c where f.asked = 1 and ${ofFigure()} limit 1) s on true
    cross join lateral (${partSums(basis)}) p
    cross join lateral (${ratingCounts(basis)}) r`
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

// The kind is asked about inside: as a condition of the join it would be tested only after every target's values were opened.

/** Which report a part came from does not matter, only what the parts of all of them add up to. */
function partSums(basis: FigureBasis): SQL {
  const ofParts = sql`k.value_kind = 'parts' and ${valued(sql`c`, basis)} and ${ofFigure()}`
  return sql`
    select
      (select count(*) from cells c where ${ofParts})::int as part_reports,
      jsonb_agg(jsonb_build_object('part', part, 'sumWeight', trim_scale(weight)::text, 'sumWeightedValue', trim_scale(weighted)::text) order by part collate "C") as parts
    from (
      select score ->> 'part' as part, sum((score ->> 'weight')::numeric) as weight, sum((score ->> 'weight')::numeric * (score ->> 'value')::numeric) as weighted
      from cells c cross join lateral jsonb_array_elements(c.value -> 'parts') score
      where ${ofParts} and (score ->> 'weight')::numeric <> 0
      group by 1
    ) sums`
}

function ratingCounts(basis: FigureBasis): SQL {
  const given = (rating: SelfRating): SQL => sql`count(*) filter (where c.value -> 'selfRating' = to_jsonb(${sql.raw(String(rating))}::int))`
  return sql`
    select array[${sql.join(selfRatings.map(given), sql`, `)}]::int[] as ratings
    from cells c where k.value_kind = 'narrative' and ${valued(sql`c`, basis)} and ${ofFigure()}`
}
