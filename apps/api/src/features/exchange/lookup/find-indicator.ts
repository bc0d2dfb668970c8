import type { ImportRun } from '../findings/import-run.ts'
import type { Found } from './find-unit.ts'
import type { AskedTarget } from './read-plan-frame.ts'
import { skipRows } from '../findings/questions.ts'
import { sameName } from '../table/fold-text.ts'
import { likeliest } from '../table/likeness.ts'

/** Finds a target of the plan by its indicator's code, or by its own. Another code is asked about. */
export function indicatorFinder(run: ImportRun, targets: readonly AskedTarget[]): (given: string, row: number, column: string) => Found<AskedTarget> {
  const byCode = new Map([
    ...targets.map(target => [sameName(target.code), target] as const),
    ...targets.map(target => [sameName(target.indicator.code), target] as const),
  ])

  const settled = new Map<string, Found<AskedTarget>>()

  return (given, row, column) => {
    const known = settled.get(given)
    if (known !== undefined)
      return known
    const target = byCode.get(sameName(given))
    if (target !== undefined) {
      const found = { is: 'found', thing: target } as const
      settled.set(given, found)
      return found
    }
    const key = `indicator:${sameName(given)}`
    if (run.questions.isAsked(key, row))
      return { is: 'asked' }
    const candidates = likeliest(given, targets, ({ code, indicator }) => [code, indicator.code, indicator.name])
    if (candidates.length === 0) {
      settled.set(given, { is: 'unknown' })
      return { is: 'unknown' }
    }
    const answer = run.questions.ask({
      key,
      column,
      given,
      sentence: run.words.say('question.indicator', { given }),
      candidates: [...candidates.map(({ indicator }) => ({ value: indicator.code, label: `${indicator.code} ${indicator.name}` })), { value: skipRows, label: run.words.say('question.skip') }],
    }, row)
    if (answer === null)
      return { is: 'asked' }
    const chosen = byCode.get(sameName(answer))
    return chosen === undefined ? { is: 'skipped' } : { is: 'found', thing: chosen }
  }
}
