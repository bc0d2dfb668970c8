import type { FigureBasis, SelfRating } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { schema } from '@rodykle/db'
import { actualStandings, isCounted, selfRatings } from '@rodykle/domain'
import { sql } from 'drizzle-orm'

const { actuals, indicators, periods, targets, unitTypes } = schema

export interface StatisticsQuery {
  periodIds: readonly string[]
  /** All that are asked in those periods if left out. */
  targetIds?: readonly string[]
  basis: FigureBasis
  /** `type`: one figure for each institution type, by the type valid at the period's end; who has none is in no group. */
  by?: 'city' | 'type'
}

function list(values: readonly string[]): SQL {
  return sql.join(values.map(value => sql`${value}`), sql`, `)
}

/** Whether a cell's value is part of the figure on this basis. Text is compared, so that the list can be parameters. */
function counts(basis: FigureBasis): SQL {
  return sql`a.standing in (${list(actualStandings.filter(standing => isCounted(standing, basis)))})`
}

/** The cells of a query, each with the few questions that all counts are made of. */
function cells({ periodIds, targetIds, basis, by = 'city' }: StatisticsQuery): SQL {
  const ofType = sql`
    join ${periods} p on p.id = a.period_id
    join ${unitTypes} u on u.unit_id = a.unit_id and u.valid_from <= p.ends_on and (u.valid_to is null or u.valid_to >= p.ends_on)`
  return sql`
    select a.*,
      ${by === 'type' ? sql`u.type` : sql`null::text`} as type,
      ${counts(basis)} as counted,
      -- Judging resolved denominators and weights of zero: such a cell is reported, and does not apply.
      ${counts(basis)} and a.state = 'reported' and a.status <> 'not-applicable' as valued,
      a.standing <> 'draft' and a.state <> 'not-reported' and not (${counts(basis)}) as waits
    from ${actuals} a ${by === 'type' ? ofType : sql``}
    where a.period_id in (${list(periodIds)}) ${targetIds === undefined ? sql`` : sql`and a.target_id in (${list(targetIds)})`}`
}

/**
 * The one statement behind every city figure: it counts and adds, and judges nothing. Exact: numeric sums are, and the only quotient is
 * each unit's own percent, rounded as `FoldStatistics.sumPercent` says. Parts and ratings lie inside the value and are opened only for the targets that have them.
 */
export function statisticsStatement(query: StatisticsQuery): SQL {
  return sql`
    with cells as not materialized (${cells(query)}),
    figures as (
      select period_id, target_id, type,
        count(*)::int as asked,
        count(*) filter (where standing <> 'accepted')::int as unapproved,
        count(*) filter (where valued)::int as reported,
        count(*) filter (where waits)::int as waiting,
        count(*) filter (where not waits and (not counted or state = 'not-reported'))::int as not_reported,
        count(*) filter (where counted and state = 'not-measured')::int as not_measured,
        count(*) filter (where counted and (state = 'not-applicable' or (state = 'reported' and status = 'not-applicable')))::int as not_applicable,
        count(numerator) filter (where valued)::int as ratios,
        trim_scale(coalesce(sum(numerator) filter (where valued), 0))::text as sum_numerator,
        trim_scale(coalesce(sum(denominator) filter (where valued), 0))::text as sum_denominator,
        trim_scale(coalesce(sum(round(100.00000000000000000000 * numerator / denominator, 12)) filter (where valued and numerator is not null), 0))::text as sum_percent,
        case when count(*) filter (where waits or not counted or state = 'not-reported') = count(denominator) filter (where waits)
          then trim_scale(coalesce(sum(denominator) filter (where waits), 0))::text end as missing_denominator,
        count(number) filter (where valued)::int as numbers,
        trim_scale(coalesce(sum(number) filter (where valued), 0))::text as sum_number,
        count(weight) filter (where valued)::int as weighed,
        trim_scale(coalesce(sum(weight) filter (where valued), 0))::text as sum_weight,
        trim_scale(coalesce(sum(number * weight) filter (where valued), 0))::text as sum_weighted,
        count(*) filter (where valued and status in ('met', 'near', 'not-met'))::int as judged,
        count(*) filter (where valued and status = 'met')::int as meeting
      from cells group by period_id, target_id, type
    )
    select f.*, i.value_kind, p.parts, p.part_reports, r.ratings,
      s.standing as sole_standing, s.state as sole_state, s.value as sole_value, s.reason as sole_reason
    from figures f
    join ${targets} t on t.id = f.target_id
    join ${indicators} i on i.id = t.indicator_id
    left join lateral (select c.standing, c.state, c.value, c.reason from cells c where f.asked = 1 and ${ofFigure()}) s on true
    cross join lateral (${partSums()}) p
    cross join lateral (${ratingCounts()}) r`
}

function ofFigure(): SQL {
  return sql`c.period_id = f.period_id and c.target_id = f.target_id and c.type is not distinct from f.type`
}

// The kind is asked about inside: as a condition of the join it would be tested only after every target's values were opened.

/** Which report a part came from does not matter, only what the parts of all of them add up to. */
function partSums(): SQL {
  const valued = sql`i.value_kind = 'parts' and c.valued and ${ofFigure()}`
  return sql`
    select
      (select count(*) from cells c where ${valued})::int as part_reports,
      jsonb_agg(jsonb_build_object('part', part, 'sumWeight', trim_scale(weight)::text, 'sumWeightedValue', trim_scale(weighted)::text) order by part collate "C") as parts
    from (
      select score ->> 'part' as part, sum((score ->> 'weight')::numeric) as weight, sum((score ->> 'weight')::numeric * (score ->> 'value')::numeric) as weighted
      from cells c cross join lateral jsonb_array_elements(c.value -> 'parts') score
      where ${valued} and (score ->> 'weight')::numeric <> 0
      group by 1
    ) sums`
}

function ratingCounts(): SQL {
  const given = (rating: SelfRating): SQL => sql`count(*) filter (where c.value -> 'selfRating' = to_jsonb(${rating}::int))`
  return sql`
    select array[${sql.join(selfRatings.map(given), sql`, `)}]::int[] as ratings
    from cells c where i.value_kind = 'narrative' and c.valued and ${ofFigure()}`
}
