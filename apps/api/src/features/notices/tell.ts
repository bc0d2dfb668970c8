import type { NoticeKind } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { UnitSubject } from './audience.ts'
import { schema } from '@rodykle/db'
import { peopleOfUnits } from '../accounts/index.ts'
import { concernedBy } from './audience.ts'

/** Something that those whom it concerns are to know. */
export interface Telling {
  kind: NoticeKind
  unit: UnitSubject
  periodId: string
  submissionId: string | null
  actualId?: string
  /** A reason, a remark, a nudge's own words. */
  words?: string | null
  /** The day by which something is due, as it stands now. */
  dueOn?: string
  /** Each person is told what has one key once, ever. */
  key?: string
}

/** A statement takes 65 535 values. */
const rowsAtOnce = 2000

/**
 * Tells people in the verb's own transaction: those who fill in the unit's form, or those who review it, whomever the kind concerns; never
 * whoever did it. It is on their screens at once, and in the mail of the next working day's morning if they wish.
 * @param isFor leaves out some of those whom it concerns
 * @returns whom it has told, for each telling
 */
export async function tell(ctx: TransactionContext, tellings: readonly Telling[], isFor: (telling: Telling, personId: string) => boolean = () => true): Promise<ReadonlyMap<Telling, readonly string[]>> {
  const at = ctx.clock.now()
  const actorId = ctx.actor?.personId ?? null
  const reached = new Map<Telling, readonly string[]>()
  const byAction = Map.groupBy(tellings, ({ kind, unit }) => concernedBy(kind, unit, ctx.actor))
  for (const [action, some] of byAction) {
    const concerned = await peopleOfUnits(ctx, action, some.map(({ unit }) => unit))
    for (const telling of some)
      reached.set(telling, (concerned.get(telling.unit.id) ?? []).map(({ id }) => id).filter(id => id !== actorId && isFor(telling, id)))
    const told = some.flatMap(telling => (reached.get(telling) ?? []).map(personId => ({ ...rowOf(telling, personId), actorId, at })))
    for (let from = 0; from < told.length; from += rowsAtOnce)
      await ctx.db.insert(schema.notices).values(told.slice(from, from + rowsAtOnce)).onConflictDoNothing({ target: schema.notices.key })
  }
  return reached
}

function rowOf({ kind, unit, periodId, submissionId, actualId, words, dueOn, key }: Telling, personId: string) {
  return {
    personId,
    key: key === undefined ? null : `${key}:${personId}`,
    kind,
    unitId: unit.id,
    periodId,
    submissionId,
    actualId: actualId ?? null,
    words: words ?? null,
    dueOn: dueOn ?? null,
  }
}
