import type { AuditEntry } from '@rodykle/contracts'
import type { Directory } from './use-directory.ts'
import { useI18n } from 'vue-i18n'
import { thingOf } from './changes-of.ts'

export interface AuditSentence {
  actor: string
  /** What was done, and to what: 'grąžino taisyti reikšmę „…“'. */
  words: string
  /** Where: a year, a period, a unit; wider first. */
  places: string[]
}

const asText = (value: unknown): string | null => typeof value === 'string' && value !== '' ? value : null

/** An entry as a sentence: who did what, to what, where. To be called in a component's setup. */
export function useAuditSentence(directory: Directory) {
  const { t, te } = useI18n()

  function actionOf({ action, unit }: AuditEntry, subject: string | null): string {
    const verb = action.slice(action.indexOf('.') + 1)
    const code = `${thingOf(action)}-${verb}`
    const isGroup = thingOf(action) === 'institution' && unit !== null && directory.unit(unit.id)?.kind === 'methodical-group'
    const keys = [...(isGroup ? [`audit.groupActions.${verb}`] : []), ...(subject === null ? [] : [`audit.actionsTo.${code}`]), `audit.actions.${code}`]
    return t(keys.find(key => te(key, 'lt')) ?? 'audit.otherAction')
  }
  function subjectOf({ action, indicator, entityId, before, after }: AuditEntry): string | null {
    const state = after ?? before
    switch (thingOf(action)) {
      case 'person': return action === 'person.change-password' ? null : asText(state?.name) ?? (entityId ? directory.person(entityId)?.name ?? null : null)
      case 'priority':
      case 'task':
      case 'measure': return asText(state?.title)
      default: return indicator?.name ?? null
    }
  }
  function placesOf({ action, unit, entityId, after }: AuditEntry): string[] {
    const id = entityId ?? ''
    const thing = thingOf(action)
    const year = thing === 'plan' ? after?.year ?? directory.planYear(id) : thing === 'period' ? directory.period(id)?.year : undefined
    const label = thing === 'period' ? asText(after?.label) ?? directory.period(id)?.label : undefined
    return [
      ...(year === undefined || label?.includes(String(year)) ? [] : [t('audit.year', { year: String(year) })]),
      ...(label === undefined ? [] : [label]),
      ...(unit === null ? [] : [unit.name]),
    ]
  }

  return (entry: AuditEntry): AuditSentence => {
    const subject = subjectOf(entry)
    return {
      actor: entry.actorId === null && entry.actorName === 'system' ? t('audit.system') : entry.actorName,
      words: subject === null ? actionOf(entry, null) : `${actionOf(entry, subject)} ${t('audit.quoted', { name: subject })}`,
      places: placesOf(entry),
    }
  }
}
