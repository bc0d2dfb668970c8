import type { DecimalText } from '@rodykle/domain'
import type { FigureLanguage } from './language.ts'
import { formatDecimal } from './number.ts'

/** That a total is not what its parts come to: "Sudėjus dalis išeina 38, o čia – 40. Sudėta: Dalyvavę mokytojai; Dalyvavę tėvai." */
export function partsWords({ sum, names, total }: { sum: DecimalText, names: readonly string[], total: DecimalText }, { locale, say }: FigureLanguage): string {
  return say('warning.parts-not-summing', { names: names.join('; '), sum: formatDecimal(sum, {}, locale), total: formatDecimal(total, {}, locale) })
}
