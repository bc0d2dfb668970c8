import type { Action, Actor, NoticeKind, ReportingUnitKind } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can, noticeAudiences } from '@rodykle/domain'
import { and, eq } from 'drizzle-orm'

const { people, roleGrants } = schema

export interface UnitSubject {
  id: string
  kind: ReportingUnitKind
}

/** Whom something concerns: those who may do this with the unit. @param actor whose doing it is: a remark goes to the other side of the conversation */
export function concernedBy(kind: NoticeKind, unit: UnitSubject, actor: Actor | null): Action {
  switch (noticeAudiences[kind]) {
    case 'unit': return 'submission:fill'
    case 'reviewers': return 'submission:review'
    case 'other-side': return actor !== null && can(actor, 'submission:review', { unitId: unit.id, unitKind: unit.kind }) ? 'submission:fill' : 'submission:review'
  }
}

/** Somebody a mail is written to. */
export interface Reader extends Actor {
  name: string
  email: string
}

/** The person as they are now; null for somebody who may come in no more. */
export async function readReader(ctx: Context, personId: string): Promise<Reader | null> {
  const rows = await ctx.db.select({ name: people.name, email: people.email, role: roleGrants.role, unitId: roleGrants.unitId })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(and(eq(people.id, personId), eq(people.isActive, true)))
  const [first] = rows
  return first === undefined ? null : { personId, name: first.name, email: first.email, grants: rows }
}
