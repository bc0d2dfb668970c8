import type { ImportRun } from '../findings/import-run.ts'
import type { NamedUnit } from './read-units.ts'
import { skipRows } from '../findings/questions.ts'
import { sameName } from '../table/fold-text.ts'
import { likeliest } from '../table/likeness.ts'

/** What a name turned out to be: one thing, nothing, rows to leave out, or a question that is open. */
export type Found<Thing> = { is: 'found', thing: Thing } | { is: 'unknown' | 'skipped' | 'asked' }

export interface UnitFinder {
  /** Matches by code, else by exact name or alias; whatever is left is asked about, never guessed. */
  find: (given: string, row: number, column: string) => Found<NamedUnit>
}

/**
 * @param units those that may be meant: of others nobody learns that they exist
 * @param asks whether a name that is nobody's is asked about; who can only mean their own unit is not asked which one
 */
export function unitFinder(run: ImportRun, units: readonly NamedUnit[], { asks }: { asks: boolean }): UnitFinder {
  const byCode = new Map(units.flatMap(unit => [[unit.code, unit] as const]))
  const byName = Map.groupBy(units.flatMap(unit => [...new Set(unit.names.map(sameName))].map(name => ({ name, unit }))), ({ name }) => name)
  const settled = new Map<string, Found<NamedUnit>>()

  function ask(given: string, row: number, column: string, namesakes: readonly NamedUnit[]): Found<NamedUnit> {
    const key = `unit:${sameName(given)}`
    if (asks && run.questions.isAsked(key, row))
      return { is: 'asked' }
    const candidates = namesakes.length > 1 ? namesakes : likeliest(given, units, ({ names }) => names)
    if (candidates.length === 0 || !asks)
      return { is: 'unknown' }
    const answer = run.questions.ask({
      key,
      column,
      given,
      sentence: run.words.say(namesakes.length > 1 ? 'question.unit-ambiguous' : 'question.unit', { given }),
      candidates: [...candidates.map(({ code, name }) => ({ value: code, label: name })), { value: skipRows, label: run.words.say('question.skip') }],
    }, row)
    if (answer === null)
      return { is: 'asked' }
    const unit = byCode.get(answer)
    return unit === undefined ? { is: 'skipped' } : { is: 'found', thing: unit }
  }

  return {
    find(given, row, column) {
      const known = settled.get(given)
      if (known !== undefined)
        return known
      const exact = byCode.get(given.trim())
      const namesakes = byName.get(sameName(given)) ?? []
      const [only] = namesakes
      const unit = exact ?? (namesakes.length === 1 ? only?.unit : undefined)
      const found: Found<NamedUnit> = unit === undefined ? ask(given, row, column, namesakes.map(namesake => namesake.unit)) : { is: 'found', thing: unit }
      // A question is noted down for every row it is about.
      if (found.is !== 'asked')
        settled.set(given, found)
      return found
    },
  }
}
