import type { MovePlanItem, PlanDocument, Unit } from '@rodykle/contracts'
import type { PlanEntry } from './plan-tree.ts'
import { computed, nextTick, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { useToasts } from '../../shared/ui/toasts.ts'
import { useContext } from '../../stores/context.ts'
import { useSession } from '../../stores/session.ts'
import { commonSpan } from './common-span.ts'
import { filterPlan, isAssumed, isFiltering } from './filter-plan.ts'
import { providePlanEditor } from './plan-editor.ts'
import { indexPlan, targetsOf } from './plan-tree.ts'
import { usePlan, useUnits } from './plans-api.ts'
import { usePlanDrag } from './use-plan-drag.ts'
import { usePlanMoves } from './use-plan-moves.ts'
import { usePlanView } from './use-plan-view.ts'
import { usePlanWrites } from './use-plan-writes.ts'

const noPlan: PlanDocument = { id: '', year: 0, status: 'closed', yearlyGoal: '', learningTheme: '', councilDecision: '', tolerancePercentPoints: '0', tolerancePercentOfPlanned: '0', publishedAt: null, version: 1, priorities: [], periods: [] }

/** Everything the plan's page holds: the chosen year's plan, what of it is shown, how it is changed, and which dialog is open. */
export function usePlanPage() {
  const context = useContext()
  const session = useSession()
  const toasts = useToasts()
  const errorText = useErrorText()
  const view = usePlanView()
  const { t } = useI18n()

  const query = usePlan(() => context.year)
  const units = useUnits()
  const plan = computed(() => query.data.value ?? null)
  const entries = computed(() => indexPlan(plan.value ?? noPlan))
  const canEdit = computed(() => session.may('plan:edit') && plan.value !== null && plan.value.status !== 'closed')

  const writes = usePlanWrites(() => plan.value)
  const moves = usePlanMoves({
    plan: () => plan.value,
    show: writes.show,
    send: writes.send,
    onRefused(failure) {
      toasts.notify(errorText(failure), { kind: 'problem' })
      void writes.refetch()
    },
  })

  /** Said to screen readers, who see no item change its place. */
  const announcement = ref('')
  async function move(wanted: MovePlanItem): Promise<void> {
    moves.move(wanted)
    const entry = entries.value.get(wanted.id)
    if (entry === undefined)
      return
    announcement.value = t('plans.move.done', { code: entry.code, position: entry.index + 1, of: entry.siblings.length })
    await nextTick()
    document.getElementById(wanted.id)?.scrollIntoView({ block: 'nearest' })
  }

  const removing = shallowRef<PlanEntry | null>(null)
  const relocating = shallowRef<PlanEntry | null>(null)
  const measureToAsk = ref<string | null>(null)
  providePlanEditor({
    plan: computed(() => plan.value ?? noPlan),
    entries,
    span: computed(() => plan.value && commonSpan(plan.value)),
    canEdit,
    canMove: computed(() => canEdit.value && !isFiltering(view.filter.value)),
    writes,
    move,
    drag: usePlanDrag(() => entries.value, move),
    askToRemove: entry => removing.value = entry,
    askWhereTo: entry => relocating.value = entry,
    askForTarget: measureId => measureToAsk.value = measureId,
  })

  return {
    context,
    view,
    plan,
    error: query.error,
    retry: query.refetch,
    units: computed((): ReadonlyMap<string, Unit> => new Map(units.data.value?.units.map(unit => [unit.id, unit]))),
    shown: computed(() => plan.value && filterPlan(plan.value, view.filter.value)),
    assumedCount: computed(() => plan.value ? targetsOf(plan.value).filter(isAssumed).length : 0),
    openTarget: computed(() => plan.value ? targetsOf(plan.value).find(({ id }) => id === view.openTargetId.value) ?? null : null),
    canEdit,
    mayCreate: computed(() => session.may('plan:edit')),
    announcement,
    removing,
    relocating,
    measureToAsk,
  }
}
