import type { GapStatus, Judgement, TargetRule } from '@rodykle/domain'
import type { FigureCard } from '@rodykle/wording'
import type { ExportedColumn } from '../ui/table-columns.ts'
import { writtenAs } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { useFigureLanguage } from '../figures/figure-language.ts'
import { useFigureWords } from '../figures/figure-words.ts'
import { achievedCell, gapCell, plannedCell } from './figure-cells.ts'

type FileColumn<Row> = ExportedColumn<Row> & { header: string }

interface Judged<Row> {
  /** Null: there is no figure, and `absence` says why. */
  judgement: (row: Row) => Judgement | null
  card: (row: Row) => FigureCard
  /** "nepateikta", where there is no judgement. */
  absence?: (row: Row) => string
  /** The unit all rows are written in. Left out, each row says its own in a column beside the number. */
  shared?: FigureCard | undefined
}

/** The columns of figures in a file: numbers as numbers, their unit in the header or beside them. To be called in a component's setup. */
export function useFigureColumns() {
  const { t } = useI18n()
  const language = useFigureLanguage()
  const words = useFigureWords()
  const unitOf = (card: FigureCard) => writtenAs(card) === 'percent' ? '%' : words.unit(card.unitOfMeasurement)
  const gapUnitOf = (card: FigureCard) => writtenAs(card) === 'percent' ? t('export.percentagePoints') : words.unit(card.unitOfMeasurement)
  const isNumber = (cell: ReturnType<typeof achievedCell>) => typeof cell === 'object' && cell !== null && 'number' in cell

  function planned<Row>(rule: (row: Row) => TargetRule, card: (row: Row) => FigureCard): FileColumn<Row>[] {
    return [
      { header: t('export.asked'), value: row => rule(row).assumed ? `${words.rule(rule(row), card(row))} (${t('figures.assumed')})` : words.rule(rule(row), card(row)), width: 22 },
      { header: t('ui.planned'), kind: 'number', value: row => plannedCell(rule(row), card(row), language), width: 14 },
    ]
  }
  function achieved<Row>({ judgement, card, absence, shared }: Judged<Row>): FileColumn<Row>[] {
    const value = (row: Row) => {
      const judged = judgement(row)
      return judged === null ? absence?.(row) ?? null : achievedCell(judged, card(row), language)
    }
    return [
      { header: shared ? `${t('ui.achieved')}, ${unitOf(shared)}` : t('ui.achieved'), kind: 'number', value, width: 16 },
      ...(shared ? [] : [{ header: t('export.unit'), value: (row: Row) => isNumber(value(row)) ? unitOf(card(row)) : null, width: 16 }]),
    ]
  }
  function gap<Row>({ judgement, card, shared }: Judged<Row>): FileColumn<Row>[] {
    const value = (row: Row) => {
      const judged = judgement(row)
      return judged === null ? null : gapCell(judged, card(row), language)
    }
    return [
      { header: shared ? `${t('ui.gap')}, ${gapUnitOf(shared)}` : t('ui.gap'), kind: 'number', value, width: 14 },
      // A gap of "9 iš 12" is counted in what there are 12 of.
      ...(shared ? [] : [{ header: t('export.gapUnit'), value: (row: Row) => isNumber(value(row)) && judgement(row)?.achieved.kind !== 'k-of-n' ? gapUnitOf(card(row)) : null, width: 16 }]),
    ]
  }
  function status<Row>(of: (row: Row) => GapStatus | null): FileColumn<Row>[] {
    return [{ header: t('ui.standing'), value: (row) => {
      const status = of(row)
      return status === null ? null : t(`ui.status.${status}`)
    }, width: 16 }]
  }
  function provisional<Row>(is: (row: Row) => boolean): FileColumn<Row>[] {
    return [{ header: t('export.remark'), value: row => is(row) ? t('ui.provisional') : null, width: 14 }]
  }
  return { planned, achieved, gap, status, provisional }
}
