import type { Decimal, DecimalText, Measure, TimeBefore } from '@rodykle/domain'
import type { FigureLanguage } from './language.ts'
import { decimal, decimalText } from '@rodykle/domain'
import { formatDecimal, formatGap, formatValue } from './number.ts'

export interface FarValue {
  previous: DecimalText
  current: DecimalText
  /** How the earlier period lies to this one. */
  time: TimeBefore
  measure: Measure
}

function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** From two on. */
const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** "tris kartus", "10 kartų", "pusantro karto", "2,4 karto"; rounded, "maždaug tris kartus". */
function timesWords(times: Decimal, { locale, say }: FigureLanguage): string {
  if (times.eq(decimal('1.5')))
    return say('far.oneAndHalf')
  const rounded = times.round(times.lt(10) ? 1 : 0)
  if (!rounded.eq(rounded.round(0)))
    return say('far.brokenTimes', { n: formatDecimal(decimalText(rounded), {}, locale) })
  const word = words[Number(rounded) - 2]
  const whole = word === undefined ? say('far.wholeTimes', { n: formatDecimal(decimalText(rounded), {}, locale) }, Number(rounded)) : say(`far.word.${word}`)
  return times.eq(rounded) ? whole : say('far.about', { times: whole })
}

function lessWords(times: Decimal, language: FigureLanguage): string {
  const { say } = language
  if (!times.round(1).eq(decimal('2')))
    return timesWords(times, language)
  return times.eq(decimal('2')) ? say('far.half') : say('far.about', { times: say('far.half') })
}

/**
 * How far a value is from an earlier one, as a sentence: "Tris kartus daugiau nei pernai (12 → 36).", "28,4 proc. p. daugiau nei praėjusį
 * laikotarpį (44,0 % → 72,4 %).", "Pernai – 0, dabar – 6.". Percents are told apart in points; from or to nought nothing is a number of times.
 */
export function farWords({ previous, current, time, measure }: FarValue, language: FigureLanguage): string {
  const { locale, say } = language
  const [before, now] = [decimal(previous), decimal(current)]
  const told = {
    then: say(`far.than.${time}`),
    direction: say(now.gt(before) ? 'far.more' : 'far.less'),
    from: formatValue(previous, measure, null, locale),
    to: formatValue(current, measure, null, locale),
  }
  if (measure === 'percent') {
    const points = formatGap(decimalText(now.minus(before).abs()), 'percent', locale).replace('+', '')
    return capitalised(say('far.points', { ...told, points }), locale)
  }
  if (before.lte(0) || now.lte(0))
    return capitalised(say('far.plain', told), locale)
  const times = now.gt(before) ? timesWords(now.div(before), language) : lessWords(before.div(now), language)
  return capitalised(say('far.times', { ...told, times }), locale)
}
