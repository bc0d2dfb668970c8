import type { HistoryEntry, ValueHistory } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { HistoryRow } from './queries-history.ts'
import { factsOf } from './fact-of.ts'
import { readAsking, readEntriesOf, readFiles } from './queries-history.ts'
import { findValue, isHidden } from './queries-value.ts'

/**
 * What happened to one value, from the day it was asked: facts, for the screen to make sentences of. What was typed into a draft is nobody's
 * but those who fill it in; once handed in, a reviewer reads all of it.
 */
export async function readHistory(ctx: Context, actualId: string): Promise<ValueHistory> {
  const value = await findValue(ctx, actualId)
  if (isHidden(ctx, value))
    return { entries: [] }
  const [rows, opened, files] = [await readEntriesOf(ctx, value), await readAsking(ctx, value), await readFiles(ctx, value)]
  const told = rows.flatMap(row => factsOf(row, files).map(fact => entryOf(row, fact)))
  const [first] = told
  const isBeginning = opened !== null && (first === undefined || opened.at.toISOString() <= first.at)
  return { entries: isBeginning ? [entryOf(opened, { kind: 'asked' }), ...told] : told }
}

function entryOf({ id, at, actorId, actorName }: Pick<HistoryRow, 'id' | 'at' | 'actorId' | 'actorName'>, fact: HistoryEntry['fact']): HistoryEntry {
  return { id, at: at.toISOString(), actorId, actor: actorId === null && actorName === 'system' ? null : actorName, fact }
}
