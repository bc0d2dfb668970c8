import type { PreviousYear, TargetNode, TargetVersion, Unit } from '@rodykle/contracts'
import type { InstitutionType, Judgement, Planned, TargetRule } from '@rodykle/domain'
import type { Measure } from '../../shared/format.ts'
import { foldedKind, generalEducationTypes, measureOf, preschoolTypes } from '@rodykle/domain'
import { useI18n } from 'vue-i18n'
import { useFigureWords } from '../../shared/figures/figure-words.ts'
import { useRuleWords } from '../../shared/figures/rule-words.ts'
import { useFormat } from '../../shared/format.ts'

type Card = Pick<TargetNode['indicator'], 'valueKind' | 'unitFold' | 'unitOfMeasurement' | 'base'>

/** Whether the city's figure is a percent: a count of strategies can fold into a share of schools. */
export function cityMeasure({ valueKind, unitFold, unitOfMeasurement }: Card): Measure {
  const kind = foldedKind(unitFold, valueKind)
  return unitOfMeasurement === 'percent' || (kind !== null && measureOf(kind) === 'percent') ? 'percent' : 'number'
}
export function unitMeasure({ valueKind, unitOfMeasurement }: Card): Measure {
  return unitOfMeasurement === 'percent' ? 'percent' : measureOf(valueKind)
}

function isSame(types: readonly InstitutionType[], others: readonly InstitutionType[]): boolean {
  return types.length === others.length && types.every(type => others.includes(type))
}

/** Up to so many units of a scope are named; more are counted. */
const mostNamed = 2

/** What a target asks, of whom and when, in words; to be called in a component's setup. */
export function useDemandWords() {
  const { t } = useI18n()
  const format = useFormat()
  const ruleWords = useRuleWords()
  const figureWords = useFigureWords()

  const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1)

  /** "100 %" alone leaves unsaid what has to be confirmed: whether it is exactly that. */
  function comparatorSaid(rule: TargetRule, measure: Measure): string {
    const words = ruleWords(rule, measure)
    return rule.kind === 'exactly' && rule.assumed ? t('plans.rule.exactly', { value: words }) : words
  }
  function typesWords(types: readonly InstitutionType[]): string {
    if (isSame(types, generalEducationTypes))
      return t('plans.scope.generalEducation')
    if (isSame(types, preschoolTypes))
      return t('plans.scope.preschool')
    return types.map(type => lowerFirst(t(`figures.institutionType.${type}`))).join(', ')
  }
  function unitsWords(unitIds: readonly string[], units: ReadonlyMap<string, Unit>): string {
    const named = unitIds.flatMap(id => units.get(id) ?? [])
    if (named.length === unitIds.length && named.length <= mostNamed)
      return named.map(({ shortName }) => shortName).join(', ')
    const kinds = new Set(named.map(({ kind }) => kind))
    const kind = kinds.size === 1 && kinds.has('methodical-group') ? 'groups' : 'units'
    return t(`plans.scope.${kind}`, { n: unitIds.length }, unitIds.length)
  }

  function plannedWords(planned: Planned, measure: Measure): string {
    switch (planned.kind) {
      case 'number': return measure === 'percent' ? format.percent(planned.value, { decimals: undefined }) : format.number(planned.value)
      case 'range': return `${format.number(planned.low)}–${format.number(planned.high)}`
      case 'date': return t('figures.rule.done-by', { date: planned.precision === 'month' ? planned.date.slice(0, 7) : format.date(planned.date) })
      case 'all-of': return t('plans.previous.allOf', { n: planned.of })
      case 'none': return t('plans.previous.none')
    }
  }
  function judgementOf({ planned, achieved, status }: PreviousYear): Judgement {
    return { planned, achieved, status, gap: null, allowance: null, attainment: null, parts: [] }
  }

  return {
    rule: (rule: TargetRule, card: Card) => comparatorSaid(rule, cityMeasure(card)),
    unitRule: (rule: TargetRule, card: Card) => comparatorSaid(rule, unitMeasure(card)),
    /** "proc. tėvų (globėjų)" · "mokiniai": what is counted, and of what. */
    counted: (card: Card) => cityMeasure(card) === 'percent' && card.base !== null ? t('plans.percentOf', { base: t(`plans.base.${card.base}`) }) : figureWords.unit(card.unitOfMeasurement),
    scope(scope: TargetVersion['scope'], units: ReadonlyMap<string, Unit>): string {
      switch (scope.kind) {
        case 'all': return t(`plans.scope.all.${scope.unitKind}`)
        case 'types': return typesWords(scope.types)
        case 'units': return unitsWords(scope.unitIds, units)
      }
    },
    span: ({ reportedEvery, measuredOver }: Pick<TargetVersion, 'reportedEvery' | 'measuredOver'>) =>
      reportedEvery === measuredOver ? t(`plans.every.${reportedEvery}`) : t('plans.span', { every: t(`plans.every.${reportedEvery}`), over: t(`plans.over.${measuredOver}`) }),
    previous(previous: PreviousYear, card: Card): { planned: string, achieved: string, judgement: Judgement } {
      const judgement = judgementOf(previous)
      return { planned: plannedWords(previous.planned, cityMeasure(card)), achieved: figureWords.achieved(judgement, card), judgement }
    },
  }
}
