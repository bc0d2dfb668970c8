import type { IndicatorDetail } from '@rodykle/contracts'
import type { Assessment, InstitutionType } from '@rodykle/domain'
import type { TargetStatistics } from '../figures/index.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import { assess, fold, institutionTypes, suppressBreakdown } from '@rodykle/domain'
import { frameOf } from './city-figure.ts'
import { isCountOfPersons, suppressed } from './small-counts.ts'

interface TypeFigure {
  /** Null for the units of no type: never shown, but what is left of the city's figure once all types are taken off. */
  type: InstitutionType | null
  assessment: Assessment
  /** Small, or to be found from the others and the city's figure. */
  isSmall: boolean
}

/**
 * Of a type with a single counted unit the figure is that unit's, which is nobody else's to see; and if only one type were hidden,
 * its figure would follow from the city's and the others', so the next smallest is hidden with it.
 */
function revealing(figures: readonly TypeFigure[]): ReadonlySet<InstitutionType | null> {
  const counted = figures.filter(({ assessment }) => assessment.coverage.counted > 0)
    .toSorted((one, other) => one.assessment.coverage.counted - other.assessment.coverage.counted)
  const alone = counted.filter(({ assessment, isSmall }) => isSmall || assessment.coverage.counted === 1)
  const [next] = counted.filter(figure => !alone.includes(figure))
  return new Set([...alone, ...(alone.length === 1 && next !== undefined ? [next] : [])].map(({ type }) => type))
}

/** The city's figure split by institution type, in the order of types. @param hiddenUnder counts of persons under this, and any unit's own value, are not for the reader; null: all are */
export function byType(target: JudgedTarget, figures: readonly TargetStatistics[], period: PeriodFrame, hiddenUnder: number | null): IndicatorDetail['byType'] {
  const { indicator, version } = target
  const frame = frameOf(target, period)
  const parts = figures.map(({ type, statistics }) => ({ key: type ?? 'none', type, statistics, observed: fold(statistics, indicator.unitFold) }))
  const small = new Set(hiddenUnder !== null && isCountOfPersons(indicator)
    ? suppressBreakdown(parts, { isTotalShown: true, threshold: hiddenUnder }).flatMap(({ type, observed }) => observed.state === 'suppressed' ? [type] : [])
    : [])
  const assessed = parts.map(({ type, statistics }) => ({ type, assessment: assess(statistics, indicator.unitFold, version.rule, frame), isSmall: small.has(type) }))
  const hidden = hiddenUnder === null ? new Set<InstitutionType | null>() : revealing(assessed)
  return assessed
    .flatMap(({ type, assessment }) => type === null ? [] : [{ type, assessment }])
    .toSorted((one, other) => institutionTypes.indexOf(one.type) - institutionTypes.indexOf(other.type))
    .map(({ type, assessment }) => ({ type, assessment: hidden.has(type) ? suppressed(assessment, version.rule, frame) : assessment }))
}
