import type { IndicatorCard } from '@rodykle/contracts'
import type { Measured } from '@rodykle/domain'
import { decimal, decimalText, percentOf } from '@rodykle/domain'
import { ratingsWords } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { useFigureLanguage } from '../../shared/figures/figure-language.ts'
import { useFormat } from '../../shared/format.ts'

/** What of a value the trail keeps: as the cell held it. */
export interface KeptValue {
  state?: string
  value?: Measured | null
  reason?: string | null
}

/** A reported value, or why there is none, in one line. To be called in a component's setup. */
export function useObservedWords() {
  const { t, te } = useI18n()
  const format = useFormat()
  const language = useFigureLanguage()

  function ratio(numerator: string, denominator: string): string {
    const parts = t('audit.values.ratio', { numerator: format.number(numerator), denominator: format.number(denominator) })
    return decimal(denominator).lte(0) ? parts : `${format.percent(decimalText(percentOf(numerator, denominator)))} (${parts})`
  }
  function weighed(value: string, weight: string | undefined): string {
    return weight === undefined ? format.number(value) : t('audit.values.weighed', { value: format.number(value), weight: format.number(weight) })
  }
  function partName(code: string, card: IndicatorCard | undefined): string {
    const part = card?.parts.find(part => part.code === code)
    return part ? [part.subject, part.grade].filter(Boolean).join(', ') : code
  }

  function measured(value: Measured, card: IndicatorCard | undefined): string {
    switch (value.kind) {
      case 'ratio': return ratio(value.numerator, value.denominator)
      case 'given-percent': return format.percent(value.percent)
      case 'number': return weighed(value.value, value.weight)
      case 'parts': return value.parts.map(({ part, value, weight }) => `${partName(part, card)}: ${weighed(value, weight)}`).join('; ')
      case 'conditions': return value.answers.map(({ condition, answer }) => `${card?.conditions.find(({ code }) => code === condition)?.label ?? condition}: ${t(`figures.answer.${answer}`)}`).join('; ')
      case 'done': return value.done ? (value.on === null ? t('figures.done') : t('figures.doneOn', { date: format.date(value.on) })) : t('figures.notDone')
      case 'events': return t('audit.values.events', { n: value.events.length, dates: value.events.map(({ date, title }) => [format.date(date), title].filter(Boolean).join(' ')).join('; ') }, value.events.length)
      case 'narrative': return value.selfRating === null ? value.text : `${value.text} (${t('figures.selfRated', { rating: value.selfRating })})`
      case 'ratings': return ratingsWords(value.counts, language)
    }
  }

  return ({ state, value, reason }: KeptValue, card: IndicatorCard | undefined): string => {
    if (value)
      return measured(value, card)
    const absence = te(`ui.absence.${state}`, 'lt') ? t(`ui.absence.${state}`) : t('ui.noValue')
    return reason ? `${absence}: ${reason}` : absence
  }
}
