import type { FigureBasis } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { counted, knownDenominator, missing, valued, waits } from './cell-conditions.ts'

const { actuals, periods } = schema

/** The target's asked cells with their period's place in the calendar, each with where it counts. */
function cells(basis: FigureBasis): SQL {
  return sql`
    select a.unit_id, p.place,
      ${valued(sql`a`, basis)} as valued,
      ${missing(sql`a`, basis)} as missing,
      ${waits(sql`a`, basis)} as waits,
      ${waits(sql`a`, 'approved')} as pends,
      ${counted(sql`a`, basis)} and (a.state = 'not-applicable' or (a.state = 'reported' and a.status = 'not-applicable')) as inapplicable,
      ${knownDenominator(sql`a`)} as known,
      a.numerator, a.denominator, a.number, a.weight, a.achieved, a.status
    from places p join ${actuals} a on a.period_id = p.id and a.target_id = t.id
    -- Else every question would be asked again wherever its answer is used.
    offset 0`
}

/** How many of a unit's cells stand where; what is in none of these could not be measured. */
const unitCounts = sql`
  count(*) as cells,
  count(*) filter (where valued) as values,
  count(*) filter (where inapplicable) as inapplicable,
  count(*) filter (where missing) as missing,
  bool_or(waits) as waits,
  bool_or(pends) as pends`

/** What speaks for a unit's year where periods are added up. */
const addedUp = sql`
  select ${unitCounts},
    bool_or(missing) as is_open,
    sum(numerator) filter (where valued) as numerator,
    sum(denominator) filter (where valued) as denominator,
    case when t.fold = 'sum' then sum(number) filter (where valued) end as number,
    null::numeric as weight,
    null::numeric as percent,
    null::numeric as judged,
    case when t.fold = 'ratio-of-sums' and count(*) filter (where missing) = count(known) filter (where missing) then coalesce(sum(known) filter (where missing), 0) end as known
  from cells group by unit_id`

/** Where one period speaks for the year: its cell as one array, what decides first, so that the greatest array is that cell. Of equal values the first in time. */
const pickedOut = sql`
  select cells, values, inapplicable, missing, waits, pends, is_open,
    picked[3] as numerator, picked[4] as denominator, picked[5] as number, picked[6] as weight, picked[7] as percent, picked[8] as judged, known
  from (
    select ${unitCounts},
      coalesce(max(place) filter (where missing) > case when t.fold = 'latest' then coalesce(max(place) filter (where valued), 0) else 0 end, false) as is_open,
      max(array[
        case when t.fold = 'latest' then place else coalesce(number, achieved) end, -place,
        numerator, denominator, number, weight, achieved,
        case when status = 'met' then 1 when status in ('near', 'not-met') then 0 end
      ]::numeric[]) filter (where valued) as picked,
      case when t.fold = 'latest' then (max(array[place, known]::numeric[]) filter (where missing))[2] end as known
    from cells group by unit_id
  ) picks`

function unitYears(basis: FigureBasis, years: SQL): SQL {
  return sql`
    select *, values + inapplicable = cells as complete,
      case when is_open then known else 0 end as open_known,
      t.fold = 'ratio-of-sums' or not is_open as stands,
      case when values > 0 then 'reported' when inapplicable = cells then 'not-applicable' when missing = 0 then 'not-measured' when waits then 'waiting' else 'not-reported' end as state
    from (with cells as (${cells(basis)}) ${years}) years`
}

function cityYear(basis: FigureBasis, years: SQL): SQL {
  return sql`
    select
      count(*)::int as asked,
      count(*) filter (where pends)::int as unapproved,
      count(*) filter (where state = 'reported')::int as reported,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'not-reported')::int as not_reported,
      count(*) filter (where state = 'not-measured')::int as not_measured,
      count(*) filter (where state = 'not-applicable')::int as not_applicable,
      count(numerator)::int as ratios,
      ${total(sql`numerator`)} as sum_numerator,
      ${total(sql`denominator`)} as sum_denominator,
      ${total(sql`round(coalesce(percent, round(100.00000000000000000000 * numerator / denominator, 20)), 12)`, sql`numerator is not null`)} as sum_percent,
      case when count(open_known) = count(*) then ${total(sql`open_known`)} end as missing_denominator,
      count(number)::int as numbers,
      ${total(sql`number`)} as sum_number,
      count(weight)::int as weighed,
      ${total(sql`weight`)} as sum_weight,
      ${total(sql`number * weight`)} as sum_weighted,
      count(judged)::int as judged,
      coalesce(sum(judged), 0)::int as meeting,
      count(*) filter (where values > 0 and complete)::int as complete,
      ${total(sql`numerator`, sql`stands`)} as standing_numerator,
      ${total(sql`denominator`, sql`stands`)} as standing_denominator,
      count(judged) filter (where not is_open)::int as settled_judged,
      coalesce(sum(judged) filter (where not is_open), 0)::int as settled_meeting,
      count(*) filter (where is_open)::int as open
    from (${unitYears(basis, years)}) unit_years`
}

/**
 * The one statement behind a city's year where its units' years need no judging: it folds each unit's periods, and then counts and adds the units.
 * The same as `tallyYear` of the same cells; a unit's own percent is rounded as `FoldStatistics.sumPercent` says. It goes target by target, so that
 * the units of one fit into memory whatever their number. Placeholders: `planId`, `targetIds` and beside them `periodFolds`.
 */
export function yearStatement(basis: FigureBasis): SQL {
  const branch = (folds: SQL, years: SQL) => sql`
    select t.id as target_id, city.* from asked t cross join lateral (${cityYear(basis, years)}) city where t.fold in (${folds}) and city.asked > 0`
  return sql`
    with places as materialized (
      select id, row_number() over (order by ends_on, starts_on, id) as place from ${periods} where plan_id = ${sql.placeholder('planId')}
    ),
    asked as materialized (
      select * from unnest(${sql.placeholder('targetIds')}::uuid[], ${sql.placeholder('periodFolds')}::period_fold[]) t (id, fold)
    )
    select *, null::uuid as period_id, null::text as type, null as sole, null as parts, null as ratings from (
      ${branch(sql`'sum', 'ratio-of-sums'`, addedUp)}
      union all
      ${branch(sql`'latest', 'max'`, pickedOut)}
    ) years`
}

function total(sum: SQL, condition: SQL = sql`true`): SQL {
  return sql`trim_scale(coalesce(sum(${sum}) filter (where ${condition}), 0))::text`
}
