import type { BenchmarkList, BenchmarksWritten, PlanDocument, SetBenchmarks } from '@rodykle/contracts'
import type { SourcedNumber } from '../reporting/index.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { request } from '../../shared/http.ts'

interface Figure { indicatorId: string, periodId: string }

const setBenchmarks = (body: SetBenchmarks) => request<BenchmarksWritten>('/benchmarks', { method: 'PUT', body })
const removeBenchmark = (figure: Figure, part: string) => request<BenchmarksWritten>('/benchmarks', { method: 'DELETE', query: { ...figure, part } })

export function usePlanOf(year: () => number | null) {
  return useQuery({
    key: () => ['plan', year()],
    query: ({ signal }) => request<PlanDocument>(`/plans/${year()}`, { signal }),
    enabled: () => year() !== null,
  })
}

/** The reference figures of a period, and a way to change an indicator's. */
export function useBenchmarks(periodId: () => string | null) {
  const cache = useQueryCache()
  const query = useQuery({
    key: () => ['benchmarks', periodId()],
    query: ({ signal }) => request<BenchmarkList>('/benchmarks', { query: { periodId: periodId() }, signal }),
    enabled: () => periodId() !== null,
  })

  /** All that are set are set at once; then those that were emptied are taken away. @returns how many judgements came out different */
  async function save(figure: Figure, changes: readonly SourcedNumber[]): Promise<number> {
    const set = changes.flatMap(({ id, value, source }) => value === null ? [] : [{ part: id, value, source }])
    let rejudged = 0
    try {
      if (set.length > 0)
        rejudged += (await setBenchmarks({ ...figure, values: set })).rejudged
      for (const { id } of changes.filter(({ value }) => value === null))
        rejudged += (await removeBenchmark(figure, id)).rejudged
    }
    finally {
      await query.refetch()
      await askAnew(cache, ['gaps'], ['gap-grid'], ['indicator'], ['explanation'], ['submission'])
    }
    return rejudged
  }

  return { query, save }
}
