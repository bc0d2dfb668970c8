import type { Context } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { WeighedChange } from './weigh-values.ts'
import { comparableOf, decimalText, measureOf, observedOf, warningsFor, whenBefore } from '@rodykle/domain'
import { farWords, figureLanguage } from '@rodykle/wording'
import { readPreviousOfCells } from '../../reporting/index.ts'

/** Says of the changes what is unlikely but possible, as the form does: it stops nothing, and the head is asked for a comment when handing in. */
export async function warnOfChanges(ctx: Context, { language, findings }: ImportRun, changes: readonly WeighedChange[]): Promise<void> {
  if (changes.length === 0)
    return
  const words = figureLanguage(language)
  const previous = await readPreviousOfCells(ctx, changes.map(({ change }) => change.cell.id))
  for (const { row, change: { cell, observed, subject } } of changes) {
    const measure = measureOf(subject.target.indicator.valueKind)
    const before = previous.get(cell.id)
    const current = comparableOf(observed)
    const warnings = warningsFor(observed, { previous: before && observedOf(before), measure })
    findings.warn(row, warnings.map((warning) => {
      if (warning.code !== 'far-from-previous')
        return words.say(`warning.${warning.code}`)
      if (before === undefined || current === null)
        throw new TypeError('a value is far from none')
      return farWords({ previous: warning.previous, current: decimalText(current), time: whenBefore(before.now, before), measure }, words)
    }))
  }
}
