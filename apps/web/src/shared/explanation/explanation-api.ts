import type { FigureExplanation } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import { useQuery } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { request } from '../http.ts'

/** Which figure: of a period or of a year; the city's where neither a unit nor a type is named. */
export interface ExplainedFigure {
  targetId: string
  periodId: string | null
  year: number | null
  basis: FigureBasis
  unitId: string | null
  type: string | null
  /** How the units' values lie, in place of a figure. */
  about?: 'spread' | undefined
}

/** How a figure was made, in the language on the screen; nothing is asked while there is no figure. To be called in a component's setup. */
export function useExplanation(figure: () => ExplainedFigure | null) {
  const { locale } = useI18n()
  const query = () => ({ ...figure(), language: locale.value })
  return useQuery({
    key: () => ['explanation', query()],
    query: ({ signal }) => request<FigureExplanation>('/gaps/explanation', { query: query(), signal }),
    // It stands beside the figure it explains: an older one would contradict it.
    staleTime: 0,
    enabled: () => figure() !== null,
  })
}
