export { writeBenchmarks } from './set-benchmarks.ts'
