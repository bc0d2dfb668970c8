import type { DecimalText } from '@rodykle/domain'
import type { FigureLanguage } from './language.ts'
import { formatDecimal } from './number.ts'

/** That a total is not what its parts come to: "Dalys (II.8.1, II.8.2) kartu sudaro 38, o čia – 40." */
export function partsWords({ sum, codes, total }: { sum: DecimalText, codes: readonly string[], total: DecimalText }, { locale, say }: FigureLanguage): string {
  return say('warning.parts-not-summing', { codes: codes.join(', '), sum: formatDecimal(sum, {}, locale), total: formatDecimal(total, {}, locale) })
}
