import type { KnownDenominator, KnownDenominatorList } from '@rodykle/contracts'
import { useI18n } from 'vue-i18n'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'
import { withYear } from './period-title.ts'

/** What is known of each unit's denominator, and what the unit has handed in. To be called in a component's setup. */
export function offerDenominators(shown: () => KnownDenominatorList | null): void {
  const { t } = useI18n()
  const numberOr = (absence: string, value: string | null) => value === null ? absence : { number: value }
  offerTable(() => {
    const list = shown()
    return list === null || list.denominators.length === 0
      ? null
      : exportedRows<KnownDenominator>({ title: t('denominators.title'), about: () => [`${list.indicator.code} ${list.indicator.name}`, withYear(list.period)], fileName: `${t('denominators.title')} ${list.indicator.code} ${withYear(list.period)}` }, () => [
          { header: t('denominators.unit'), value: ({ unit }) => unit.name, width: 50 },
          { header: t('reporting.denominator'), kind: 'number', value: ({ expectedDenominator }) => numberOr(t('export.unknown'), expectedDenominator), width: 14 },
          { header: t('denominators.source'), value: ({ denominatorSource }) => denominatorSource, width: 36 },
          { header: t('denominators.handedIn'), kind: 'number', value: ({ reported }) => numberOr(t('ui.absence.not-reported'), reported), width: 16 },
          { header: t('export.reason'), value: ({ denominatorReason }) => denominatorReason, width: 40 },
        ], () => [{ label: '', rows: list.denominators }])
  })
}
