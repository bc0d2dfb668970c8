import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { BenchmarkList, BenchmarkQuery, BenchmarksWritten, RemoveBenchmarkQuery, SetBenchmarks } from '@rodykle/contracts'
import { listBenchmarks } from './list-benchmarks.ts'
import { removeBenchmark } from './remove-benchmark.ts'
import { setBenchmarks } from './set-benchmarks.ts'

const tags = ['benchmarks']

export const benchmarksRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/benchmarks', {
    config: { access: 'plan:read' },
    schema: { operationId: 'listBenchmarks', summary: 'Reference figures by indicator, period and part', tags, querystring: BenchmarkQuery, response: { 200: BenchmarkList } },
  }, request => listBenchmarks(request.context, request.query))

  app.put('/benchmarks', {
    config: { access: 'benchmark:manage' },
    schema: { operationId: 'setBenchmarks', summary: 'Set reference figures of an indicator in a period; what they judge is judged anew', tags, body: SetBenchmarks, response: { 200: BenchmarksWritten } },
  }, request => setBenchmarks(request.context, request.body))

  app.delete('/benchmarks', {
    config: { access: 'benchmark:manage' },
    schema: { operationId: 'removeBenchmark', summary: 'Take a reference figure away; what it judged is judged anew', tags, querystring: RemoveBenchmarkQuery, response: { 200: BenchmarksWritten } },
  }, request => removeBenchmark(request.context, request.query))
}
