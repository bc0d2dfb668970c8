import { z } from 'zod'
import { DecimalInput, DecimalOutput, Id, YearQuery } from './primitives.ts'

/** A reference figure (Lietuvos vidurkis) of one part of an indicator in a period. `part` is its code on the indicator's card, '' where it has none. */
export const BenchmarkValue = z.object({ indicatorId: Id, periodId: Id, part: z.string(), value: DecimalOutput, source: z.string() })
export type BenchmarkValue = z.infer<typeof BenchmarkValue>

export const BenchmarkQuery = z.strictObject({ year: YearQuery.optional(), indicatorId: Id.optional(), periodId: Id.optional() })
export type BenchmarkQuery = z.infer<typeof BenchmarkQuery>
export const BenchmarkList = z.object({ benchmarks: z.array(BenchmarkValue).describe('by indicator, period and part') })
export type BenchmarkList = z.infer<typeof BenchmarkList>

const Part = z.string().trim().max(60)
const Source = z.string().trim().max(300)
/** Sets several parts at once, all or none; those that are not named stay as they are. */
export const SetBenchmarks = z.strictObject({
  indicatorId: Id,
  periodId: Id,
  values: z.array(z.strictObject({ part: Part, value: DecimalInput, source: Source })).min(1).max(60),
})
export type SetBenchmarks = z.infer<typeof SetBenchmarks>
export const RemoveBenchmarkQuery = z.strictObject({ indicatorId: Id, periodId: Id, part: Part })
export type RemoveBenchmarkQuery = z.infer<typeof RemoveBenchmarkQuery>

/** What a change of reference figures led to: how many stored judgements came out different. */
export const BenchmarksWritten = z.object({ benchmarks: z.array(BenchmarkValue), rejudged: z.int() })
export type BenchmarksWritten = z.infer<typeof BenchmarksWritten>
