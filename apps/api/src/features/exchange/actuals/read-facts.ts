import type { ActualFieldName } from '@rodykle/contracts'
import type { DecimalText, ObservedAtRest, ObservedState } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenValue } from './group-rows.ts'
import type { DecimalHabits } from './odd-decimals.ts'
import type { ReadingState } from './row-reader.ts'
import { stateWords } from './actual-table.ts'
import { manyRowed, readMeasured, saysValue } from './read-measured.ts'
import { RowReader } from './row-reader.ts'

/** What the file says of one cell; null is said by an empty cell, and changes nothing. */
export interface GivenFacts {
  observed: ObservedAtRest | null
  comment: string | null
  expectedDenominator: DecimalText | null
  denominatorSource: string | null
  denominatorReason: string | null
  /** The version of the stored value that the file was made of. */
  version: number | null
}

export type ReadFacts = { is: 'read', facts: GivenFacts } | { is: 'asked' } | ({ is: 'problem' } & Pick<ReadingState, 'problems'>)

export function factsReader(run: ImportRun, table: GivenTable<ActualFieldName>, habits: DecimalHabits): (value: GivenValue) => ReadFacts {
  const of = { run, table, habits }
  return ({ subject, rows }) => {
    const state: ReadingState = { problems: [], isAsked: false }
    const [first, ...others] = rows.map(row => new RowReader(of, subject, row, state))
    if (first === undefined)
      throw new TypeError('a value was given by no row')
    const readers = [first, ...others] as const
    if (others.length > 0 && !manyRowed.includes(subject.target.indicator.valueKind))
      first.complain('row-repeated', null, { other: others[0]?.row.number ?? first.row.number })
    const said = (field: ActualFieldName, most: number) => (readers.find(reader => !reader.isBlank(field)) ?? first).text(field, most) || null
    const facts = {
      observed: readObserved(run, readers, subject.target.indicator, said('reason', 1000)),
      comment: said('comment', 4000),
      expectedDenominator: first.number('expectedDenominator'),
      denominatorSource: said('denominatorSource', 300),
      denominatorReason: said('denominatorReason', 1000),
      version: versionIn(first),
    }
    if (state.problems.length > 0)
      return { is: 'problem', problems: state.problems }
    return state.isAsked ? { is: 'asked' } : { is: 'read', facts }
  }
}

function versionIn(reader: RowReader): number | null {
  const written = reader.written('version')
  const version = written === '' ? Number.NaN : Number(written)
  return Number.isSafeInteger(version) ? version : null
}

/** A value alone says that it is reported, a reason alone why it is not. */
function readObserved(run: ImportRun, readers: readonly [RowReader, ...RowReader[]], indicator: GivenValue['subject']['target']['indicator'], reason: string | null): ObservedAtRest | null {
  const [first] = readers
  const isValueSaid = readers.map(reader => saysValue(run, reader, indicator)).includes(true)
  const state = stateIn(run, readers)
  if (state === 'reported' || (state === null && isValueSaid)) {
    const value = readMeasured(run, readers, indicator)
    return value === null ? null : { state: 'reported', value }
  }
  if (isValueSaid && state !== null)
    first.complain('state-disagrees', 'state', { state: stateWords.wordFor(state, run.language) })
  switch (state) {
    case null: return reason === null ? null : { state: 'not-reported', reason }
    case 'not-reported': return reason === null ? { state } : { state, reason }
    case 'not-measured':
    case 'not-applicable': return { state, reason: reason ?? '' }
  }
}

function stateIn(run: ImportRun, readers: readonly RowReader[]): ObservedState | null {
  const reader = readers.find(each => !each.isBlank('state'))
  if (reader === undefined)
    return null
  const given = reader.written('state')
  const state = stateWords.codeOf(given)
  if (state === null)
    reader.complain('unknown-word', 'state', { given, choices: stateWords.words(run.language).join(', ') })
  return state
}
