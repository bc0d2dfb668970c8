import type { PasteOutcome } from './use-block-paste.ts'
import { useI18n } from 'vue-i18n'
import { useToasts } from '../../shared/ui/toasts.ts'

/** Says what a pasted block came to. */
export function usePasteWords(): (outcome: PasteOutcome) => void {
  const { t } = useI18n()
  const { notify } = useToasts()
  return ({ pasted, unreadable, left, undo }) => {
    const said = [
      t('reporting.paste.pasted', { n: pasted }, pasted),
      ...(unreadable > 0 ? [t('reporting.paste.unreadable', { n: unreadable }, unreadable)] : []),
      ...(left.length > 0 ? [t('reporting.paste.left', { n: left.length, texts: left.slice(0, 3).join(', ') }, left.length)] : []),
    ]
    notify(said.join(' '), { kind: said.length > 1 ? 'problem' : 'done', ...(undo && { action: { label: t('reporting.undo.action'), run: undo } }) })
  }
}
