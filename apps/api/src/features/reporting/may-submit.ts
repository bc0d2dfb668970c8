import type { Context } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { schema } from '@rodykle/db'
import { can, maySubmit } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { requireActor } from '../../platform/access.ts'
import { subjectOf } from './permissions.ts'

const { settings } = schema

/** The row of the settings that says what deputies may do. */
export const deputiesSetting = 'deputies'
const DeputiesSetting = z.object({ maySubmit: z.boolean() })

/** Whether deputies hand in too; until somebody decides otherwise, only heads do. */
export async function readDeputiesMaySubmit(ctx: Context): Promise<boolean> {
  const [row] = await ctx.db.select({ value: settings.value }).from(settings).where(eq(settings.key, deputiesSetting))
  return row !== undefined && DeputiesSetting.parse(row.value).maySubmit
}

/** Whether the person may hand in this unit's submissions, whatever state this one is in. The setting is read only for whom it matters. */
export async function maySubmitHere(ctx: Context, row: Pick<SubmissionRow, 'unit'>): Promise<boolean> {
  const [actor, subject] = [requireActor(ctx), subjectOf(row)]
  const deputiesMaySubmit = can(actor, 'submission:submit-for-head', subject) && await readDeputiesMaySubmit(ctx)
  return maySubmit(actor, subject, { deputiesMaySubmit })
}
