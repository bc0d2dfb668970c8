import type { PasteOutcome } from './use-block-paste.ts'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../shared/format.ts'
import { useToasts } from '../../shared/ui/toasts.ts'

/** Of what found no place, so many texts are named, and so much of each. */
const mostNamed = 3
const longestText = 30

function named(left: readonly string[]): string {
  const texts = left.slice(0, mostNamed).map(text => text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text)
  return left.length > mostNamed ? `${texts.join(', ')} …` : texts.join(', ')
}

/** Says what a pasted block came to. */
export function usePasteWords(): (outcome: PasteOutcome) => void {
  const { t } = useI18n()
  const format = useFormat()
  const { notify } = useToasts()
  const say = (key: string, count: number, values = {}) => t(`reporting.paste.${key}`, { n: format.number(String(count)), ...values }, count)
  return ({ pasted, unreadable, left, undo }) => {
    const said = [
      say('pasted', pasted),
      ...(unreadable > 0 ? [say('unreadable', unreadable)] : []),
      ...(left.length > 0 ? [say('left', left.length, { texts: named(left) })] : []),
    ]
    notify(said.join(' '), { kind: said.length > 1 ? 'problem' : 'done', ...(undo && { action: { label: t('reporting.undo.action'), run: undo } }) })
  }
}
