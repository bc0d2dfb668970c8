import type { MeasureNode, PlanDocument, PriorityNode, TargetNode, TaskNode, Unit } from '@rodykle/contracts'
import { useI18n } from 'vue-i18n'
import { plannedCell } from '../../shared/export/figure-cells.ts'
import { useFigureLanguage } from '../../shared/figures/figure-language.ts'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'
import { cityMeasure, useDemandWords } from './demand-words.ts'
import { targetsOf } from './plan-tree.ts'

interface PlanLine {
  priority: PriorityNode
  task: TaskNode | null
  measure: MeasureNode | null
  target: TargetNode | null
}

/** One line for each target; what has nothing under it yet has a line of its own. */
function linesOf({ priorities }: PlanDocument): PlanLine[] {
  const orBlank = <Item>(items: readonly Item[]): readonly (Item | null)[] => items.length > 0 ? items : [null]
  return priorities.flatMap(priority => orBlank(priority.tasks).flatMap(task =>
    orBlank(task?.measures ?? []).flatMap(measure => orBlank(measure?.targets ?? []).map(target => ({ priority, task, measure, target })))))
}

/** The plan as it reads on the page, narrowed as it is there. What can be imported again is the download of the whole plan. To be called in a component's setup. */
export function offerPlan(shown: () => PlanDocument | null, whole: () => PlanDocument | null, units: () => ReadonlyMap<string, Unit>): void {
  const { t } = useI18n()
  const language = useFigureLanguage()
  const words = useDemandWords()
  const titled = (item: { code: string, title: string } | null) => item && `${item.code}. ${item.title}`
  const cardOf = ({ indicator }: TargetNode) => ({ ...indicator, unitOfMeasurement: cityMeasure(indicator) === 'percent' ? 'percent' as const : indicator.unitOfMeasurement })

  offerTable(() => {
    const plan = shown()
    const all = whole()
    if (plan === null || all === null || plan.priorities.length === 0)
      return null
    const [n, of] = [targetsOf(plan).length, targetsOf(all).length]
    const title = t('plans.heading', { year: plan.year })
    return exportedRows<PlanLine>({ title, fileName: title, about: () => [t(`plans.standing.${plan.status}`), ...(n < of ? [t('export.narrowed', { n, of }, of)] : [])] }, () => [
      { header: t('plans.move.under.priority'), value: ({ priority }) => titled(priority), width: 36 },
      { header: t('plans.move.under.task'), value: ({ task }) => titled(task), width: 36 },
      { header: t('plans.move.under.measure'), value: ({ measure }) => titled(measure), width: 44 },
      { header: t('plans.responsible'), value: ({ measure }) => measure?.responsible.join('; ') || null, width: 30 },
      { header: t('export.deadline'), kind: 'date', value: ({ measure }) => measure?.deadline ? { date: measure.deadline } : null, width: 12 },
      { header: t('plans.funding'), value: ({ measure }) => measure?.fundingTags.join('; ') || null, width: 14 },
      { header: t('export.code'), value: ({ target }) => target?.code ?? null, width: 12 },
      { header: t('plans.columns.indicator'), value: ({ target }) => target?.indicator.name ?? null, width: 56 },
      { header: t('export.asked'), value: ({ target }) => target && words.rule(target.current.rule, target.indicator), width: 18 },
      { header: t('ui.planned'), kind: 'number', value: ({ target }) => target && plannedCell(target.current.rule, cardOf(target), language), width: 14 },
      { header: t('export.unit'), value: ({ target }) => target && words.counted(target.indicator), width: 24 },
      { header: t('plans.columns.scope'), value: ({ target }) => target && `${words.scope(target.current.scope, units())}, ${words.span(target.current)}`, width: 40 },
      { header: t('plans.columns.previous'), value: ({ target }) => target?.previousYear ? words.previous(target.previousYear, target.indicator).achieved : null, width: 18 },
    ], () => [{ label: '', rows: linesOf(plan) }])
  })
}
