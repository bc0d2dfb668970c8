import type pg from 'pg'

/** Everything reported and accepted: what is exported. */
export async function reported(client: pg.Client): Promise<void> {
  await client.query(`update actuals set standing = 'accepted', reviewed_at = now() where standing <> 'accepted'`)
  await client.query(`update submissions set status = 'approved', approved_at = now() where status <> 'approved'`)
  await client.query('vacuum full analyze actuals')
}

/** Everything asked and nothing answered, as after the opening of four periods. */
export async function emptied(client: pg.Client): Promise<void> {
  await client.query(`update periods set state = 'open'`)
  await client.query(`update actuals set state = 'not-reported', value = null, numerator = null, denominator = null, number = null, weight = null, reason = null, comment = null,
    status = 'no-data', achieved = null, gap = null, standing = 'draft', reviewed_at = null, reviewed_by = null, version = 1`)
  await client.query(`update submissions set status = 'draft', approved_at = null, version = 1`)
  await client.query('vacuum full analyze actuals')
}
