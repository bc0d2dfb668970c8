import type { CellModel } from './cell-model.ts'
import type { UndoHistory, UndoOutcome, UndoStep } from './undo-history.ts'
import { nextTick, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToasts } from '../../shared/ui/toasts.ts'
import { goToCell, rowId } from './cell-ids.ts'

/** Takes back and does again, goes to what changed, and says what came of it: `said` to screen readers, what was left alone to everybody. */
export function useUndo(history: () => UndoHistory, models: () => readonly CellModel[]) {
  const { t } = useI18n()
  const { notify } = useToasts()
  const said = ref('')

  function nameOf(cellId: string): string {
    return models().find(({ cell }) => cell.id === cellId)?.cell.indicator.name ?? ''
  }
  async function tell(deed: 'undone' | 'redone', outcome: UndoOutcome | null): Promise<void> {
    // Said anew though it is the same sentence as before.
    said.value = ''
    await nextTick()
    if (outcome === null) {
      said.value = t(`reporting.undo.nothing.${deed}`)
      return
    }
    const [first] = outcome.done
    const count = outcome.done.length
    if (first !== undefined)
      said.value = count === 1 ? t(`reporting.undo.${deed}`, { name: nameOf(first) }) : t(`reporting.undo.${deed}Many`, { n: count }, count)
    if (outcome.kept.length > 0)
      notify(t('reporting.undo.kept', { n: outcome.kept.length }, outcome.kept.length), { kind: 'problem' })
    if (first !== undefined && !outcome.done.some(id => document.getElementById(rowId(id))?.contains(document.activeElement)))
      goToCell(first)
  }

  return {
    said,
    undo: (step?: UndoStep) => tell('undone', history().undo(step)),
    redo: () => tell('redone', history().redo()),
  }
}
