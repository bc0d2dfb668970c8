import pg from 'pg'

/** A bare connection, as the driver gives it. */
export async function bareClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/**
 * What the year's table is made of, as somebody would write it by hand who wanted nothing but the numbers: each period's sums, and the
 * year's, where a unit's periods are added up first and then the units.
 */
const sumsOfYear = {
  name: 'floor_sums_of_year',
  text: `with unit_years as (
      select target_id, unit_id, count(*) as cells,
        count(*) filter (where standing = 'accepted' and state = 'reported') as values,
        bool_or(standing in ('submitted', 'returned') and state <> 'not-reported') as pends,
        sum(numerator) filter (where standing = 'accepted') as numerator,
        sum(denominator) filter (where standing = 'accepted') as denominator,
        sum(number) filter (where standing = 'accepted') as number
      from actuals where period_id = any($1::uuid[]) group by target_id, unit_id
    )
    select null::uuid as period_id, target_id, count(*)::int as asked,
      count(*) filter (where values > 0)::int as reported,
      count(*) filter (where values = cells)::int as complete,
      count(*) filter (where pends)::int as unapproved,
      sum(numerator) as numerator, sum(denominator) as denominator, sum(number) as number,
      sum(round(100 * numerator / denominator, 12)) as percent
    from unit_years group by target_id
    union all
    select period_id, target_id, count(*)::int,
      count(*) filter (where standing = 'accepted' and state = 'reported')::int,
      count(*) filter (where standing = 'accepted' and status = 'met')::int,
      count(*) filter (where standing in ('submitted', 'returned') and state <> 'not-reported')::int,
      sum(numerator) filter (where standing = 'accepted'), sum(denominator) filter (where standing = 'accepted'), sum(number) filter (where standing = 'accepted'),
      sum(round(achieved, 12)) filter (where standing = 'accepted')
    from actuals where period_id = any($1::uuid[]) group by period_id, target_id`,
}

/** The aggregate alone, prepared, on this connection. */
export async function sumsReader(client: pg.Client, year: number): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ id: string }>('select p.id from periods p join plans y on y.id = p.plan_id where y.year = $1', [year])
  const periodIds = rows.map(({ id }) => id)
  return async () => {
    const { rowCount } = await client.query({ ...sumsOfYear, values: [periodIds] })
    if (rowCount === 0)
      throw new Error('the floor summed nothing')
  }
}
