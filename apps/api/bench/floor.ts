import pg from 'pg'

/** A bare connection, as the driver gives it. */
export async function bareClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** The same sums over the same values as the year's table: what somebody would write by hand who wanted nothing but the numbers. */
const sumsOfYear = {
  name: 'floor_sums_of_year',
  text: `select target_id,
      count(*)::int as asked,
      count(*) filter (where standing = 'accepted' and state = 'reported')::int as reported,
      count(*) filter (where standing = 'accepted' and status = 'met')::int as met,
      sum(numerator) filter (where standing = 'accepted') as numerator,
      sum(denominator) filter (where standing = 'accepted') as denominator,
      sum(number) filter (where standing = 'accepted') as number
    from actuals where period_id = any($1::uuid[]) group by target_id`,
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
