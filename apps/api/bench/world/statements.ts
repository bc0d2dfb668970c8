/**
 * A world made by SQL alone, as an installation would have it after so many years: one plan a year with 100 targets in four quarters,
 * every unit asked everything; four of five targets are percents of sums, the fifth a count. All is accepted except in the last quarter
 * of the last year, which is open and with the units. Numbers are spread by arithmetic, not by chance: every run has the same.
 */

/** Parameters: units, the person's password hash. */
export const people = `
  with units as (
    insert into reporting_units (kind, code, name, short_name, valid_from)
    select 'institution', 'MATAS-' || lpad(n::text, 4, '0'), 'Matavimo mokykla ' || n, 'Mokykla ' || n, '1990-01-01' from generate_series(1, $1::int) n
    returning id, code
  ), types as (
    insert into unit_types (unit_id, type, valid_from)
    select id, (enum_range(null::institution_type))[1 + (hashtext(code) & 3)], '1990-01-01' from units
  ), persons as (
    insert into people (email, name, password_hash) values ('department@bench.example', 'Department', $2), ('head@bench.example', 'Head', $2)
    returning id, email
  )
  insert into role_grants (person_id, role, unit_id)
  select id, 'department'::role, null::uuid from persons where email like 'department@%'
  union all
  select id, 'head', (select id from units where code = 'MATAS-0001') from persons where email like 'head@%'`

/** Parameters: targets. Twenty groups of targets are the plan's measures. */
export const indicators = `
  insert into indicators (code, name, value_kind, unit_of_measurement, base, unit_fold, period_fold, counts_persons)
  select 'MATAS-' || lpad(n::text, 3, '0'), 'Matuojamas rodiklis ' || n,
    (case when n % 5 = 0 then 'number' else 'ratio' end)::value_kind,
    (case when n % 5 = 0 then 'events' else 'percent' end)::unit_of_measurement,
    (case when n % 5 = 0 then null else 'pupils' end)::unit_of_measurement,
    (case when n % 5 = 0 then 'sum' else 'ratio-of-sums' end)::unit_fold,
    (case when n % 5 = 0 then 'sum' else 'ratio-of-sums' end)::period_fold,
    n % 5 <> 0
  from generate_series(1, $1::int) n`

/** Parameters: years. */
export const plans = `
  insert into plans (year, status, published_at)
  select year, 'published', make_date(year, 1, 1) from unnest($1::int[]) year`

export const tree = [
  `insert into priorities (plan_id, position, code, title)
    select p.id, n, 'P' || n, 'Prioritetas ' || n from plans p cross join generate_series(1, 5) n where p.year = any($1::int[])`,
  `insert into tasks (priority_id, position, code, title)
    select r.id, n, r.code || '.' || n, 'Uždavinys ' || n from priorities r join plans p on p.id = r.plan_id and p.year = any($1::int[]) cross join generate_series(1, 2) n`,
  `insert into measures (task_id, position, code, title)
    select t.id, n, t.code || '.' || n, 'Priemonė ' || n
    from tasks t join priorities r on r.id = t.priority_id join plans p on p.id = r.plan_id and p.year = any($1::int[]) cross join generate_series(1, 2) n`,
  `insert into targets (plan_id, measure_id, indicator_id, position, code)
    select p.id, m.id, i.id, i.n, p.year || '-' || i.code
    from plans p
    join lateral (select m.id, row_number() over (order by m.code) as n from measures m join tasks t on t.id = m.task_id join priorities r on r.id = t.priority_id where r.plan_id = p.id) m on true
    join (select id, code, row_number() over (order by code) as n from indicators where code like 'MATAS-%') i on i.n % 20 + 1 = m.n
    where p.year = any($1::int[])`,
  `insert into target_versions (target_id, version, valid_from, rule, unit_rule, scope, reported_every, measured_over)
    select t.id, 1, make_date(p.year, 1, 1), rule, rule, '{"kind":"all","unitKind":"institution"}', 'quarter', 'quarter'
    from targets t
    join plans p on p.id = t.plan_id and p.year = any($1::int[])
    join indicators i on i.id = t.indicator_id
    cross join lateral (select jsonb_build_object('kind', 'at-least', 'planned', case when i.value_kind = 'ratio' then '80' else '3' end, 'assumed', false) as rule) r`,
]

/** Parameters: years, the last of them. The last quarter's own dates would lie ahead, so every period was opened long ago. */
export const periods = `
  insert into periods (plan_id, kind, label, starts_on, ends_on, opens_on, due_on, state)
  select p.id, 'quarter', p.year || ' m. ' || q || ' ketv.', make_date(p.year, 3 * q - 2, 1), make_date(p.year, 3 * q - 2, 1) + interval '3 months - 1 day',
    '2000-01-01', '2100-12-31', (case when p.year = $2 and q = 4 then 'open' else 'closed' end)::period_state
  from plans p cross join generate_series(1, 4) q where p.year = any($1::int[])
  order by p.year, q`

/** Parameters: years. */
export const submissions = `
  insert into submissions (period_id, unit_id, status, approved_at)
  select p.id, u.id, (case when p.state = 'open' then 'draft' else 'approved' end)::submission_status, case when p.state = 'open' then null else now() end
  from periods p join plans y on y.id = p.plan_id and y.year = any($1::int[]) cross join reporting_units u
  where u.code like 'MATAS-%' order by y.year, p.starts_on, u.code`

/** Parameters: one year. The judgement is the domain's rule for \`at-least\` with the tolerance every plan starts with, written in SQL; the self-check would agree. */
export const actuals = `
  insert into actuals (submission_id, period_id, unit_id, target_id, target_version_id, state, value, numerator, denominator, number, status, achieved, gap, standing, reviewed_at)
  select s.id, p.id, u.id, t.id, v.id, 'reported', raw.value, raw.numerator, raw.denominator, raw.number,
    (case when judged.gap >= 0 then 'met' when judged.gap >= near.least then 'near' else 'not-met' end)::gap_status,
    judged.achieved, judged.gap,
    (case when p.state = 'open' then 'draft' else 'accepted' end)::actual_standing, case when p.state = 'open' then null else now() end
  from plans y
  join periods p on p.plan_id = y.id
  join submissions s on s.period_id = p.id
  join reporting_units u on u.id = s.unit_id
  join targets t on t.plan_id = y.id
  join target_versions v on v.target_id = t.id
  join indicators i on i.id = t.indicator_id
  cross join lateral (select hashtext(u.code || i.code || p.label) & 65535 as spread) h
  cross join lateral (select 20 + h.spread % 480 as whole) w
  cross join lateral (select
    case when i.value_kind = 'ratio' then (w.whole * (60 + h.spread % 41) / 100)::numeric end as numerator,
    case when i.value_kind = 'ratio' then w.whole::numeric end as denominator,
    case when i.value_kind = 'number' then (h.spread % 7)::numeric end as number) n
  cross join lateral (select n.numerator, n.denominator, n.number,
    case when i.value_kind = 'ratio' then jsonb_build_object('kind', 'ratio', 'numerator', n.numerator::text, 'denominator', n.denominator::text)
      else jsonb_build_object('kind', 'number', 'value', n.number::text) end as value) raw
  cross join lateral (select coalesce(raw.number, trim_scale(round((raw.numerator * 100)::numeric(60, 30) / raw.denominator, 20))) as achieved) a
  cross join lateral (select a.achieved, a.achieved - (v.rule ->> 'planned')::numeric as gap) judged
  cross join lateral (select case when i.value_kind = 'ratio' then -5 else -0.1 * (v.rule ->> 'planned')::numeric end as least) near
  where y.year = $1
  order by p.starts_on, u.code, t.position`
