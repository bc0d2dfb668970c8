import type { IndicatorDetail } from '@rodykle/contracts'
import type { ExportedColumn } from '../../shared/ui/table-columns.ts'
import { useI18n } from 'vue-i18n'
import { countColumn } from '../../shared/export/count-column.ts'
import { useFigureColumns } from '../../shared/export/figure-columns.ts'
import { cityCard } from '../../shared/figures/city-card.ts'
import { measureOf } from '../../shared/figures/figure-words.ts'
import { useFormat } from '../../shared/format.ts'
import { periodName } from '../../shared/format/period-name.ts'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'

type TypeRow = IndicatorDetail['byType'][number]
type UnitRow = NonNullable<IndicatorDetail['units']>[number]
type Trend = IndicatorDetail['trend'][number]

/** An indicator's tables for a file: over the periods, by type, and every unit for those who may see them. To be called in a component's setup. */
export function offerIndicatorTables(detail: () => IndicatorDetail | null): void {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureColumns()

  function offer<Row>(title: string, rows: (detail: IndicatorDetail) => readonly Row[], columns: (detail: IndicatorDetail) => (ExportedColumn<Row> & { header: string })[]): void {
    offerTable(() => {
      const shown = detail()
      if (shown === null || rows(shown).length === 0)
        return null
      const { row, period, basis } = shown
      return exportedRows({
        title: t(title),
        about: () => [`${row.code} ${row.indicator.name}`, `${periodName(period)} · ${t(`figures.basis.${basis}`)}`],
        fileName: `${row.code} ${row.indicator.name} ${periodName(period)}`,
      }, () => columns(shown), () => [{ label: '', rows: rows(shown) }])
    })
  }

  offer<Trend>('gaps.trend.title', ({ trend }) => trend.length > 1 ? trend : [], ({ row }) => {
    const card = cityCard(row.indicator)
    const judged = { judgement: (point: Trend) => point.judgement, card: () => card, shared: card }
    return [
      { header: t('ui.period'), value: periodName, width: 24 },
      { header: t('ui.planned'), kind: 'number', value: ({ judgement: { planned } }) => planned.kind === 'number' ? { number: planned.value } : planned.kind === 'range' ? `${format.number(planned.low)}–${format.number(planned.high)}` : planned.kind === 'date' ? format.date(planned.date) : null },
      ...figures.achieved(judged),
      ...figures.gap(judged),
      ...figures.status<Trend>(({ judgement }) => judgement.status),
      countColumn(t('export.counted'), ({ counted }) => counted),
      countColumn(t('export.applicable'), ({ applicable }) => applicable),
      ...figures.provisional<Trend>(({ provisional }) => provisional),
    ]
  })
  offer<TypeRow>('gaps.byType.title', ({ byType }) => byType, ({ row }) => {
    const card = cityCard(row.indicator)
    const judged = { judgement: ({ assessment }: TypeRow) => assessment, card: () => card, shared: card }
    return [
      { header: t('gaps.byType.type'), value: ({ type }) => t(`figures.institutionType.${type}`), width: 36 },
      countColumn(t('export.counted'), ({ assessment }) => assessment.coverage.counted),
      countColumn(t('export.applicable'), ({ assessment }) => assessment.coverage.applicable),
      ...figures.planned<TypeRow>(() => row.rule, () => card),
      ...figures.achieved(judged),
      ...figures.gap(judged),
      ...figures.status<TypeRow>(({ assessment }) => assessment.status),
      ...figures.provisional<TypeRow>(({ assessment }) => assessment.provisional),
    ]
  })
  offer<UnitRow>('gaps.units.title', ({ units }) => units ?? [], ({ row: { indicator: card }, unitRule }) => {
    const judged = { judgement: ({ judgement }: UnitRow) => judgement, card: () => card, absence: () => t('ui.absence.not-reported'), shared: card }
    const share = ({ judgement }: UnitRow) => judgement?.achieved.kind === 'share' ? judgement.achieved : null
    return [
      { header: t('gaps.units.unit'), value: ({ unit }) => unit.name, width: 50 },
      { header: t('export.review'), value: ({ standing }) => t(`figures.standing.${standing}`), width: 18 },
      ...(measureOf(card) === 'percent'
        ? (['numerator', 'denominator'] as const).map(side => ({ header: t(`gaps.card.${side}`), kind: 'number' as const, value: (unit: UnitRow) => {
            const fraction = share(unit)
            return fraction === null ? null : { number: fraction[side] }
          } }))
        : []),
      ...figures.planned<UnitRow>(() => unitRule, () => card),
      ...figures.achieved(judged),
      ...figures.gap(judged),
      ...figures.status<UnitRow>(({ judgement }) => judgement?.status ?? 'no-data'),
    ]
  })
}
