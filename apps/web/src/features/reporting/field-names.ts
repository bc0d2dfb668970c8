import type { SubmissionCell } from '@rodykle/contracts'
import { useI18n } from 'vue-i18n'

/** What a field of a value is called on the screen: "Vardiklis", "Matematika, 4 kl.: laikiusiųjų skaičius". To be called in a component's setup. */
export function useFieldNames() {
  const { t, te } = useI18n()
  return (field: string, card: SubmissionCell['indicator']): string => {
    const [kind = '', which = '', name = ''] = field.split('.')
    switch (kind) {
      case 'parts': {
        const part = card.parts.find(({ code }) => code === which)
        const subject = part ? t('reporting.part', { subject: part.subject, grade: part.grade }) : which
        return t('reporting.fieldOfPart', { part: subject, field: t(name === 'weight' ? 'reporting.testTakers' : 'reporting.score') })
      }
      case 'conditions': return card.conditions.find(({ code }) => code === which)?.label ?? which
      case 'events': return t('reporting.events.nth', { n: Number(which) + 1 })
      default: return te(`reporting.${kind}`, 'lt') ? t(`reporting.${kind}`) : t('reporting.value')
    }
  }
}
