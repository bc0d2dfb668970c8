import type { FigureExplanations } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { OfferedTable } from '../../shared/ui/offered-tables.ts'
import { useI18n } from 'vue-i18n'
import { useExplanationsSheet } from '../../shared/explanation/use-explanations-sheet.ts'
import { request } from '../../shared/http.ts'

interface ExplainedTable {
  periodId: string | null
  year: number | null
  basis: FigureBasis
  unitId: string | null
  /** The targets of the rows that are shown, in their order. */
  targetIds: readonly string[]
  about: readonly string[]
}

/** How the figures of a shown table were made, as its second sheet: one request for all of them. To be called in a component's setup. */
export function useExplainedExport(table: () => ExplainedTable): () => Promise<OfferedTable> {
  const { locale } = useI18n()
  const sheet = useExplanationsSheet()
  return async () => {
    const { targetIds, about, ...query } = table()
    const { figures } = await request<FigureExplanations>('/gaps/explanations', { query: { ...query, language: locale.value } })
    const ofTarget = Map.groupBy(figures, ({ figure }) => figure.targetId)
    return sheet(targetIds.flatMap(id => ofTarget.get(id) ?? []), about)
  }
}
