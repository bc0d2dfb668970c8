import type { Achieved, DecimalText, Judgement, TargetRule, UnitOfMeasurement, ValueKind } from '@rodykle/domain'
import type { Measure } from '../format.ts'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../format.ts'
import { useRuleWords } from './rule-words.ts'

/** What of an indicator's card decides how its figures are written. */
export interface FigureCard {
  valueKind: ValueKind
  unitOfMeasurement: UnitOfMeasurement
}

/** Whether differences of this indicator are percentage points. */
export function measureOf(card: FigureCard): Measure {
  return card.unitOfMeasurement === 'percent' ? 'percent' : 'number'
}

/** The one number a figure was held against, so that the achieved one is never shown rounded onto it. */
function plannedNumber({ planned, gap, achieved }: Judgement): DecimalText | null {
  switch (planned.kind) {
    case 'number': return planned.value
    case 'range': return achieved.kind === 'share' || achieved.kind === 'number' ? (gap?.startsWith('-') ? planned.low : planned.high) : null
    case 'date':
    case 'all-of':
    case 'none': return null
  }
}

/** Figures in words, in the language on the screen; to be called in a component's setup. */
export function useFigureWords() {
  const { t } = useI18n()
  const format = useFormat()
  const ruleWords = useRuleWords()

  function achievedWords(achieved: Achieved, card: FigureCard, planned: DecimalText | null, partCount: number): string {
    switch (achieved.kind) {
      case 'share': return format.value(achieved.value, 'percent', planned)
      case 'number': return format.value(achieved.value, measureOf(card), planned)
      case 'k-of-n':
        return achieved.of === 0 && partCount > 0
          ? t('figures.partsWithoutReference', { n: partCount }, partCount)
          : t('figures.kOfN', { met: achieved.met, of: achieved.of })
      case 'done': return achieved.on === null ? t('figures.done') : t('figures.doneOn', { date: format.date(achieved.on) })
      case 'not-done': return t('figures.notDone')
      case 'narrative': return achieved.selfRating === null ? t('figures.described') : t('figures.selfRated', { rating: achieved.selfRating })
      case 'ratings': return t('figures.ratings', { counts: achieved.counts.join(' · ') })
      case 'absent': return t(`ui.absence.${achieved.absence}`)
    }
  }

  /** "+2,9 proc. p." · "−1" · "vėluota 12 dienų" · null where a difference means nothing. */
  function gapWords({ achieved, gap }: Judgement, card: FigureCard): string | null {
    if (gap === null)
      return null
    switch (achieved.kind) {
      case 'share': return format.gap(gap, 'percent')
      case 'number': return format.gap(gap, measureOf(card))
      case 'done': {
        const daysLate = Math.abs(Number(gap))
        return daysLate === 0 ? t('figures.inTime') : t('figures.daysLate', { n: daysLate }, daysLate)
      }
      default: return format.gap(gap, 'number')
    }
  }

  /** The number a figure was held to, without its comparator: "80 %", "1–2", "12"; null for dates and where nothing is planned. */
  function plannedWords({ planned }: Judgement, card: FigureCard): string | null {
    switch (planned.kind) {
      case 'number': return format.value(planned.value, measureOf(card))
      case 'range': return `${format.number(planned.low)}–${format.value(planned.high, measureOf(card))}`
      case 'all-of': return String(planned.of)
      case 'date':
      case 'none': return null
    }
  }

  return {
    planned: plannedWords,
    rule: (rule: TargetRule, card: FigureCard) => ruleWords(rule, measureOf(card)),
    achieved: (judgement: Judgement, card: FigureCard) => achievedWords(judgement.achieved, card, plannedNumber(judgement), judgement.parts.length),
    gap: gapWords,
    unit: (unit: UnitOfMeasurement) => t(`figures.unit.${unit}`),
  }
}
