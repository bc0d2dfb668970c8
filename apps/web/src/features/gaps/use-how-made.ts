import type { IndicatorDetail } from '@rodykle/contracts'
import type { Absence, ActualStanding } from '@rodykle/domain'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { cityCard } from '../../shared/figures/city-card.ts'
import { useFigureWords } from '../../shared/figures/figure-words.ts'
import { useFormat } from '../../shared/format.ts'

interface Line {
  term: string
  text: string
  tone?: 'near' | undefined
}
type AskedUnit = NonNullable<IndicatorDetail['units']>[number]

/** A draft or a silent cell: nothing has been sent. */
function isSilent({ standing, observed }: AskedUnit): boolean {
  return standing === 'draft' || observed === null || observed.state === 'not-reported'
}
function isIn(unit: AskedUnit, state: Absence): boolean {
  const hidden: readonly ActualStanding[] = ['draft']
  return !hidden.includes(unit.standing) && unit.observed?.state === state
}

/** The explanation of a city figure as terms and sentences, in the order in which one asks. Units are named, alphabetically, only to those who may see them. */
export function useHowMade(detail: () => IndicatorDetail): ComputedRef<Line[]> {
  const { t } = useI18n()
  const format = useFormat()
  const words = useFigureWords()

  function names(filter: (unit: AskedUnit) => boolean, count: number): string | null {
    const units = detail().units
    if (units === null)
      return count > 0 ? t('gaps.how.reporters', { n: count }, count) : null
    const chosen = units.filter(filter)
    return chosen.length > 0 ? chosen.map(({ unit }) => unit.shortName).join(', ') : null
  }

  return computed(() => {
    const { row, card, ruleVersion } = detail()
    const { assessment, indicator, rule } = row
    const { coverage, bounds, meanOfUnits, straddles, achieved } = assessment
    const lines: Line[] = []
    const add = (key: string, text: string | null, tone?: Line['tone']) => {
      if (text !== null && text !== '')
        lines.push({ term: t(`gaps.how.${key}`), text, tone })
    }
    if (achieved.kind === 'share' && card.unitFold !== 'share-meeting') {
      add('numerator', card.numeratorWording)
      add('denominator', card.denominatorWording)
    }
    add('fold', t(`figures.unitFold.${card.unitFold}`))
    add('coverage', t('gaps.coverage', { counted: coverage.counted, applicable: coverage.applicable }, coverage.applicable))
    add('rule', t('gaps.how.ruleSince', { rule: words.rule(rule, cityCard(indicator)), date: ruleVersion.validFrom }) + (rule.assumed ? ` (${t('figures.assumed')})` : ''))
    add('notReported', names(isSilent, coverage.notReported))
    add('notMeasured', names(unit => isIn(unit, 'not-measured'), coverage.notMeasured))
    add('notApplicable', names(unit => isIn(unit, 'not-applicable'), coverage.notApplicable) ?? t('gaps.how.none'))
    if (coverage.leftOut > 0)
      add('leftOut', t('gaps.how.leftOutText', { n: coverage.leftOut }, coverage.leftOut))
    if (bounds !== null)
      add('possible', t('gaps.how.between', { worst: format.percent(bounds.worst), best: format.percent(bounds.best) }))
    if (meanOfUnits !== null)
      add('mean', straddles ? t('gaps.how.straddles', { mean: format.percent(meanOfUnits) }) : format.percent(meanOfUnits), straddles ? 'near' : undefined)
    if (assessment.attainment !== null)
      add('attainment', format.percent(assessment.attainment))
    return lines
  })
}
