import type { SubmissionCell } from '@rodykle/contracts'
import type { Judgement, Observed } from '@rodykle/domain'
import type { ExportedColumn } from '../ui/table-columns.ts'
import { observedLines } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { useFigureLanguage } from '../figures/figure-language.ts'
import { achievedCell } from './figure-cells.ts'
import { useFigureColumns } from './figure-columns.ts'

/** A value as it stands on the screen: with what was typed, before it is saved. */
export interface ShownValue {
  cell: SubmissionCell
  observed: Observed
  judgement: Judgement
  comment: string | null
}

/** The columns of a unit's values, in its form and under review. To be called in a component's setup. */
export function useSubmissionColumns() {
  const { t } = useI18n()
  const language = useFigureLanguage()
  const figures = useFigureColumns()
  const judged = { judgement: ({ judgement }: ShownValue) => judgement, card: ({ cell }: ShownValue) => cell.indicator }
  function fractionSide(side: 'numerator' | 'denominator') {
    return ({ observed }: ShownValue) => observed.state === 'reported' && observed.value.kind === 'ratio' ? { number: observed.value[side] } : null
  }

  return (): (ExportedColumn<ShownValue> & { header: string })[] => [
    { header: t('export.code'), value: ({ cell }) => cell.code, width: 12 },
    { header: t('export.indicator'), value: ({ cell }) => cell.indicator.name, width: 56 },
    ...figures.planned<ShownValue>(({ cell }) => cell.unitRule, ({ cell }) => cell.indicator),
    { header: t('export.numerator'), kind: 'number', value: fractionSide('numerator'), width: 12 },
    { header: t('export.denominator'), kind: 'number', value: fractionSide('denominator'), width: 12 },
    ...figures.achieved(judged),
    ...figures.gap(judged),
    ...figures.status<ShownValue>(({ judgement }) => judgement.status),
    { header: t('export.reported'), value: ({ observed, cell, judgement }) => observedLines(observed, cell.indicator, judgement.parts, language).join('\n') || null, width: 40 },
    { header: t('export.previous'), kind: 'number', value: ({ cell }) => cell.previous && achievedCell(cell.previous.judgement, cell.indicator, language), width: 14 },
    { header: t('export.previousPeriod'), value: ({ cell }) => cell.previous?.label ?? null, width: 18 },
    { header: t('export.comment'), value: ({ comment }) => comment || null, width: 40 },
    { header: t('export.review'), value: ({ cell }) => t(`figures.standing.${cell.standing}`), width: 18 },
    { header: t('export.returnReason'), value: ({ cell }) => cell.returnReason, width: 40 },
  ]
}
