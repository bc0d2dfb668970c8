import type { FigureBasis } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { counted, knownDenominator, missing, valued, waits } from './cell-conditions.ts'

const { actuals, periods } = schema

/** Columns of `picked`: what decides comes first, so that the greatest array is the cell that speaks for the year. */
const picked = { numerator: 3, denominator: 4, number: 5, weight: 6, percent: 7, judged: 8 } as const

function ofPicked(column: keyof typeof picked): SQL {
  return sql`picked[${sql.raw(String(picked[column]))}]`
}

/**
 * The asked cells with their period's place in the calendar. Placeholders: `planId`, `targetIds` and beside them `periodFolds`.
 * Of cells that are picked and not added up, one array holds all that the city may need of it.
 */
function cells(basis: FigureBasis): SQL {
  return sql`
    select a.target_id, a.unit_id, p.place, t.fold,
      a.standing = 'accepted' as accepted,
      ${valued(sql`a`, basis)} as valued,
      ${missing(sql`a`, basis)} as missing,
      ${waits(sql`a`, basis)} as waits,
      ${counted(sql`a`, basis)} and a.state = 'not-measured' as unmeasured,
      ${counted(sql`a`, basis)} and (a.state = 'not-applicable' or (a.state = 'reported' and a.status = 'not-applicable')) as inapplicable,
      a.numerator, a.denominator, a.number, a.weight, a.achieved, a.status, a.standing, a.expected_denominator
    from ${actuals} a
    join (select id, row_number() over (order by ends_on, starts_on, id) as place from ${periods} where plan_id = ${sql.placeholder('planId')}) p on p.id = a.period_id
    join unnest(${sql.placeholder('targetIds')}::uuid[], ${sql.placeholder('periodFolds')}::period_fold[]) t (id, fold) on t.id = a.target_id`
}

/** Of several highest values the first in time speaks. */
function pickedCell(): SQL {
  return sql`max(array[
      case when fold = 'latest' then place else coalesce(number, achieved) end, -place,
      numerator, denominator, number, weight, achieved,
      case when status = 'met' then 1 when status in ('near', 'not-met') then 0 end
    ]::numeric[]) filter (where valued and fold in ('latest', 'max'))`
}

/** Each unit's year. `-place` decides between equal values, and the place itself between periods. */
function unitYears(): SQL {
  const known = knownDenominator(sql`c`)
  return sql`
    select target_id, fold,
      count(*) as cells,
      count(*) filter (where valued) as values,
      count(*) filter (where inapplicable) as inapplicable,
      count(*) filter (where unmeasured) as unmeasured,
      bool_or(waits) as waits,
      bool_and(accepted) as approved,
      coalesce(max(place) filter (where missing) > case when fold = 'latest' then coalesce(max(place) filter (where valued), 0) else 0 end, false) as is_open,
      sum(numerator) filter (where valued and fold = 'ratio-of-sums') as numerator,
      sum(denominator) filter (where valued and fold = 'ratio-of-sums') as denominator,
      sum(number) filter (where valued and fold = 'sum') as number,
      ${pickedCell()} as picked,
      case fold
        when 'ratio-of-sums' then case when count(*) filter (where missing) = count(${known}) filter (where missing) then coalesce(sum(${known}) filter (where missing), 0) end
        when 'latest' then (max(array[place, ${known}]::numeric[]) filter (where missing))[2]
      end as known
    from cells c group by target_id, unit_id, fold`
}

/**
 * The one statement behind a city's year where its units' years need no judging: it folds each unit's periods, and then counts and adds the units.
 * The same as `tallyYear` of the same cells; a unit's own percent is rounded as `FoldStatistics.sumPercent` says.
 */
export function yearStatement(basis: FigureBasis): SQL {
  return sql`
    with cells as (${cells(basis)}),
    unit_years as (${unitYears()}),
    years as (
      select target_id, values, values + inapplicable = cells as complete, approved, is_open,
        values > 0 as reported,
        case when values > 0 then 'reported' when inapplicable = cells then 'not-applicable' when inapplicable + unmeasured = cells then 'not-measured' when waits then 'waiting' else 'not-reported' end as state,
        coalesce(numerator, ${ofPicked('numerator')}) as numerator,
        coalesce(denominator, ${ofPicked('denominator')}) as denominator,
        case when fold = 'ratio-of-sums' then round(100.00000000000000000000 * numerator / denominator, 20) else ${ofPicked('percent')} end as percent,
        coalesce(number, ${ofPicked('number')}) as number,
        ${ofPicked('weight')} as weight,
        ${ofPicked('judged')} as judged,
        case when is_open then known else 0 end as known,
        fold = 'ratio-of-sums' or not is_open as stands
      from unit_years
    )
    select target_id, null::uuid as period_id, null::text as type, null as sole, null as parts, null as ratings,
      count(*)::int as asked,
      count(*) filter (where not approved)::int as unapproved,
      count(*) filter (where state = 'reported')::int as reported,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'not-reported')::int as not_reported,
      count(*) filter (where state = 'not-measured')::int as not_measured,
      count(*) filter (where state = 'not-applicable')::int as not_applicable,
      count(numerator)::int as ratios,
      ${total(sql`numerator`)} as sum_numerator,
      ${total(sql`denominator`)} as sum_denominator,
      ${total(sql`round(percent, 12)`, sql`numerator is not null`)} as sum_percent,
      case when count(known) = count(*) then ${total(sql`known`)} end as missing_denominator,
      count(number)::int as numbers,
      ${total(sql`number`)} as sum_number,
      count(weight)::int as weighed,
      ${total(sql`weight`)} as sum_weight,
      ${total(sql`number * weight`)} as sum_weighted,
      count(judged)::int as judged,
      coalesce(sum(judged), 0)::int as meeting,
      count(*) filter (where reported and complete)::int as complete,
      ${total(sql`numerator`, sql`stands`)} as standing_numerator,
      ${total(sql`denominator`, sql`stands`)} as standing_denominator,
      count(judged) filter (where not is_open)::int as settled_judged,
      coalesce(sum(judged) filter (where not is_open), 0)::int as settled_meeting,
      count(*) filter (where is_open)::int as open
    from years group by target_id`
}

function total(sum: SQL, condition: SQL = sql`true`): SQL {
  return sql`trim_scale(coalesce(sum(${sum}) filter (where ${condition}), 0))::text`
}
