import type { GapGrid, GapTable, IndicatorDetail, YearGapTable } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import { useQuery } from '@pinia/colada'
import { request } from '../../shared/http.ts'

interface TableScope {
  periodId: string | null
  basis: FigureBasis
  unitId: string | null
}

export function useGapTable(scope: () => TableScope) {
  return useQuery({
    key: () => ['gaps', { ...scope() }],
    query: ({ signal }) => request<GapTable>('/gaps', { query: { ...scope() }, signal }),
    enabled: () => scope().periodId !== null,
  })
}

/** The same of a whole year; nothing is asked while it is null. */
export function useYearGapTable(scope: () => Omit<TableScope, 'periodId'> & { year: number | null }) {
  return useQuery({
    key: () => ['gaps', { ...scope() }],
    query: ({ signal }) => request<YearGapTable>('/gaps', { query: { ...scope() }, signal }),
    enabled: () => scope().year !== null,
  })
}

export function useGapGrid(periodId: () => string | null) {
  return useQuery({
    key: () => ['gap-grid', periodId()],
    query: ({ signal }) => request<GapGrid>('/gaps/grid', { query: { periodId: periodId() }, signal }),
    enabled: () => periodId() !== null,
  })
}

export function useIndicatorDetail(targetId: () => string, scope: () => Omit<TableScope, 'unitId'>) {
  return useQuery({
    key: () => ['indicator', targetId(), { ...scope() }],
    query: ({ signal }) => request<IndicatorDetail>(`/gaps/targets/${targetId()}`, { query: { ...scope() }, signal }),
    enabled: () => scope().periodId !== null,
  })
}
