import type { AuditEntry, IndicatorCard, Unit } from '@rodykle/contracts'
import type { Measured, Role, Scope, TargetRule } from '@rodykle/domain'
import type { State } from './changes-of.ts'
import type { FieldRow } from './field-table.ts'
import type { Directory } from './use-directory.ts'
import type { KeptValue } from './use-observed-words.ts'
import { useI18n } from 'vue-i18n'
import { measureOf } from '../../shared/figures/figure-words.ts'
import { useRuleWords } from '../../shared/figures/rule-words.ts'
import { useFormat } from '../../shared/format.ts'
import { isEmpty } from './changes-of.ts'
import { useObservedWords } from './use-observed-words.ts'

/** Vocabularies worded elsewhere; every other one stands below `audit.words`. */
const wordedElsewhere: Readonly<Record<string, string>> = {
  'gap-status': 'ui.status',
  'unit-of-measurement': 'figures.unit',
  'value-kind': 'figures.valueKind',
  'unit-fold': 'figures.unitFold',
  'period-fold': 'figures.periodFold',
  'period-kind': 'figures.periodKind',
  'answer': 'figures.answer',
  'institution-type': 'figures.institutionTypeOne',
}

/**
 * One side of a change as a person would say it; '' where there is nothing to say. What the trail keeps was right when it
 * was written, so it is read as the kind its field has. To be called in a component's setup.
 */
export function useFieldWords(directory: Directory) {
  const { t, te } = useI18n()
  const format = useFormat()
  const ruleWords = useRuleWords()
  const observedWords = useObservedWords()

  const unitName = (id: string) => directory.unit(id)?.name ?? t('audit.unknownUnit')
  function word(vocabulary: string, value: string): string {
    const key = `${wordedElsewhere[vocabulary] ?? `audit.words.${vocabulary}`}.${value}`
    return te(key, 'lt') ? t(key) : value
  }
  function gap(text: string, value: Measured | null | undefined): string {
    if (value?.kind === 'done')
      return t('audit.values.daysLate', { n: Math.abs(Number(text)) }, Math.abs(Number(text)))
    return format.gap(text, value?.kind === 'ratio' || value?.kind === 'given-percent' ? 'percent' : 'number')
  }
  function rule(value: TargetRule, card: IndicatorCard | undefined): string {
    const words = ruleWords(value, card ? measureOf(card) : 'number')
    return value.assumed ? `${words} (${t('figures.assumed')})` : words
  }
  function scope(value: Scope): string {
    switch (value.kind) {
      case 'all': return word('scope', value.unitKind)
      case 'types': return value.types.map(type => t(`figures.institutionType.${type}`)).join(', ')
      case 'units': return value.unitIds.map(unitName).join(', ')
    }
  }
  const grant = ({ role, unitId }: { role: Role, unitId: string | null }) => unitId === null ? t(`frame.roles.${role}`) : `${t(`frame.roles.${role}`)} – ${unitName(unitId)}`
  const span = ({ type, validFrom, validTo }: Unit['types'][number]) => `${t(`figures.institutionTypeOne.${type}`)} (${validTo === null ? t('audit.since', { date: format.date(validFrom) }) : `${format.date(validFrom)} – ${format.date(validTo)}`})`

  function worded({ kind }: FieldRow, value: unknown, side: State, card: IndicatorCard | undefined): string {
    switch (kind) {
      case 'text': return String(value)
      case 'year': return t('audit.year', { year: String(value) })
      case 'number':
      case 'consequence': return format.number(String(value))
      case 'day': return format.date(String(value))
      case 'instant': return format.dateTime(String(value))
      case 'yes-no': return t(value === true ? 'audit.yes' : 'audit.no')
      case 'percent-points': return format.gap(String(value), 'percent').replace('+', '')
      case 'percent': return format.percent(String(value), { decimals: undefined })
      case 'list': return (value as string[]).join('; ')
      case 'count': return format.number(String((value as unknown[]).length))
      case 'unit': return unitName(String(value))
      case 'grants': return (value as Parameters<typeof grant>[0][]).map(grant).join('; ')
      case 'types': return (value as Unit['types']).map(span).join('; ')
      case 'conditions': return (value as IndicatorCard['conditions']).map(({ label }) => label).join('; ')
      case 'parts': return (value as IndicatorCard['parts']).map(({ subject, grade }) => [subject, grade].filter(Boolean).join(', ')).join('; ')
      case 'observed': return observedWords(value as KeptValue, card)
      case 'gap': return gap(String(value), side.value as Measured | null | undefined)
      case 'rule': return rule(value as TargetRule, card)
      case 'scope': return scope(value as Scope)
      default: return word(kind, String(value))
    }
  }

  return (row: FieldRow, value: unknown, side: State | null, entry: AuditEntry): string => {
    if (side === null || isEmpty(value))
      return ''
    return worded(row, value, side, entry.indicator ? directory.card(entry.indicator.id) : undefined)
  }
}
