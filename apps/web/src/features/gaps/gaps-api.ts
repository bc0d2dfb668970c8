import type { GapGrid, GapTable, IndicatorDetail, IndicatorYear, YearGapTable } from '@rodykle/contracts'
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

/** Of a period or of a whole year; nothing is asked while both are null. */
export function useGapGrid(time: () => { periodId: string | null, year: number | null }) {
  return useQuery({
    key: () => ['gap-grid', { ...time() }],
    query: ({ signal }) => request<GapGrid>('/gaps/grid', { query: { ...time() }, signal }),
    enabled: () => time().periodId !== null || time().year !== null,
  })
}

export function useIndicatorDetail(targetId: () => string, scope: () => Omit<TableScope, 'unitId'>) {
  return useQuery({
    key: () => ['indicator', targetId(), { ...scope() }],
    query: ({ signal }) => request<IndicatorDetail>(`/gaps/targets/${targetId()}`, { query: { ...scope() }, signal }),
    enabled: () => scope().periodId !== null,
  })
}

/** The same through a whole year. */
export function useIndicatorYear(targetId: () => string, scope: () => { year: number | null, basis: FigureBasis }) {
  return useQuery({
    key: () => ['indicator', targetId(), { ...scope() }],
    query: ({ signal }) => request<IndicatorYear>(`/gaps/targets/${targetId()}/year`, { query: { ...scope() }, signal }),
    enabled: () => scope().year !== null,
  })
}
