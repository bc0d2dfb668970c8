import type { Turn } from '@rodykle/contracts'
import type { TrailRow } from './queries-conversation.ts'

const asked = { 'actual.return': 'return', 'actual.reopen': 'reopen' } as const

function textIn(state: TrailRow['after'], field: string): string | null {
  const text = state?.[field]
  return typeof text === 'string' && text !== '' ? text : null
}

/** What is known of one value while its trail is read. */
interface Thread {
  /** The comment when it was given back: only another one answers that. */
  commentThen: string | null
  comment: string | null
  waitsForAnswer: boolean
}

/**
 * What was said through the value itself: why it was returned or reopened, and the comment it was handed in again with.
 * @param trail oldest first
 */
export function turnsOfTrail(trail: readonly TrailRow[]): Turn[] {
  const threads = new Map<string, Thread>()
  const turns: Turn[] = []

  function giveBack({ id, at, actorName, after, before }: TrailRow, kind: 'return' | 'reopen', actualId: string): void {
    const comment = textIn(before, 'comment')
    threads.set(actualId, { commentThen: comment, comment, waitsForAnswer: true })
    turns.push({ id, actualId, kind, at: at.toISOString(), author: actorName, side: 'department', body: textIn(after, 'returnReason') ?? '' })
  }
  function handIn({ id, at, actorName, after }: TrailRow): void {
    const handedIn = Array.isArray(after?.actualIds) ? after.actualIds : []
    for (const [actualId, thread] of threads) {
      if (!thread.waitsForAnswer || !handedIn.includes(actualId))
        continue
      thread.waitsForAnswer = false
      if (thread.comment !== null && thread.comment !== thread.commentThen)
        turns.push({ id, actualId, kind: 'answer', at: at.toISOString(), author: actorName, side: 'unit', body: thread.comment })
    }
  }

  for (const row of trail) {
    const { action, entityId } = row
    if (action === 'submission.submit')
      handIn(row)
    else if (entityId !== null && (action === 'actual.return' || action === 'actual.reopen'))
      giveBack(row, asked[action], entityId)
    else if (entityId !== null && threads.has(entityId))
      Object.assign(threads.get(entityId) ?? {}, { comment: textIn(row.after, 'comment') })
  }
  return turns
}
