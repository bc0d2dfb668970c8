import type { FigureExplanation } from '@rodykle/contracts'
import type { OfferedTable } from '../ui/offered-tables.ts'
import type { ExportedColumn } from '../ui/table-columns.ts'
import { useI18n } from 'vue-i18n'
import { useFigureColumns } from '../export/figure-columns.ts'
import { exportedRows } from '../ui/exported-table.ts'
import { useExplanationsSheet } from './use-explanations-sheet.ts'

type ExplainedUnit = NonNullable<FigureExplanation['units']>[number]

function shareOf({ judgement }: ExplainedUnit) {
  return judgement?.achieved.kind === 'share' ? judgement.achieved : null
}
const isNumber = ({ judgement }: ExplainedUnit) => judgement?.achieved.kind === 'share' || judgement?.achieved.kind === 'number'

/** The units behind a figure as a table to be taken along, its numbers as numbers; null where there are none, or none for this reader. To be called in a component's setup. */
export function useUnitsTable() {
  const { t } = useI18n()
  const figures = useFigureColumns()
  const explanations = useExplanationsSheet()

  function columnsOf({ card }: FigureExplanation['figure'], units: readonly ExplainedUnit[]): (ExportedColumn<ExplainedUnit> & { header: string })[] {
    const side = (header: string, of: 'numerator' | 'denominator') => ({ header, kind: 'number' as const, width: 12, value: (row: ExplainedUnit) => {
      const share = shareOf(row)
      return share === null ? null : { number: share[of] }
    } })
    return [
      { header: t('ui.explanation.unit'), value: ({ unit }) => unit.name, width: 50 },
      { header: t('ui.standing'), value: ({ stateText }) => stateText, width: 20 },
      ...(units.some(row => shareOf(row) !== null) ? [side(t('export.numerator'), 'numerator'), side(t('export.denominator'), 'denominator')] : []),
      ...figures.achieved<ExplainedUnit>({ judgement: ({ judgement }) => judgement, card: () => card, shared: card }),
      // Why there is no number, what answers stand behind it; of a number alone it would only say the same again.
      ...(units.some(row => !isNumber(row) && row.text !== '') ? [{ header: t('export.reported'), value: (row: ExplainedUnit) => isNumber(row) ? null : row.text || null, width: 50 }] : []),
    ]
  }

  return (explained: FigureExplanation): OfferedTable | null => {
    const { figure, topics, statements, title, units } = explained
    if (units === null || units.length === 0)
      return null
    const about = [`${figure.code} ${figure.name}`, `${figure.reporter}, ${figure.time}: ${[figure.achieved, figure.gap].filter(Boolean).join(', ')}`]
    return exportedRows({
      title: t('ui.explanation.units'),
      about: () => about,
      fileName: `${figure.code} ${figure.name} ${figure.time}`,
      explanations: async () => explanations([{ title, figure, topics, statements }], about),
    }, () => columnsOf(figure, units), () => [{ label: '', rows: units }])
  }
}
