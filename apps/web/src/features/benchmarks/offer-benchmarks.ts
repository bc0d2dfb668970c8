import type { BenchmarkValue } from '@rodykle/contracts'
import type { ComparedIndicator } from './compared-indicators.ts'
import { useI18n } from 'vue-i18n'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'

interface ShownBenchmarks {
  period: string
  compared: readonly ComparedIndicator[]
  benchmarks: readonly BenchmarkValue[]
}
interface Line {
  indicator: ComparedIndicator
  part: string
  benchmark: BenchmarkValue | undefined
}

/** The reference figures of a period, part by part; a part nobody has given is "nepateikta". To be called in a component's setup. */
export function offerBenchmarks(shown: () => ShownBenchmarks | null): void {
  const { t } = useI18n()
  function linesOf({ compared, benchmarks }: ShownBenchmarks): Line[] {
    return compared.flatMap((indicator) => {
      const { card } = indicator
      const parts = card.parts.length === 0 ? [{ code: '', name: t('benchmarks.whole') }] : card.parts.map(({ code, subject, grade }) => ({ code, name: t('figures.part', { subject, grade }) }))
      return parts.map(({ code, name }) => ({ indicator, part: name, benchmark: benchmarks.find(({ indicatorId, part }) => indicatorId === card.id && part === code) }))
    })
  }
  offerTable(() => {
    const page = shown()
    return page === null || page.compared.length === 0
      ? null
      : exportedRows<Line>({ title: t('benchmarks.title'), about: () => [page.period], fileName: `${t('benchmarks.title')} ${page.period}` }, () => [
          { header: t('export.code'), value: ({ indicator }) => indicator.code, width: 12 },
          { header: t('export.indicator'), value: ({ indicator }) => indicator.card.name, width: 56 },
          { header: t('benchmarks.part'), value: ({ part }) => part, width: 28 },
          { header: t('reporting.reference'), kind: 'number', value: ({ benchmark }) => benchmark ? { number: benchmark.value } : t('ui.absence.not-reported'), width: 18 },
          { header: t('benchmarks.source'), value: ({ benchmark }) => benchmark?.source ?? null, width: 40 },
        ], () => [{ label: '', rows: linesOf(page) }])
  })
}
