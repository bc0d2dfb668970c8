import type { Result } from './result.ts'
import type { Patience } from './samples.ts'
import type { Cluster } from './world/cluster.ts'

/** What a row is measured with. */
export interface Bench {
  cluster: Cluster
  isQuick: boolean
  /** As patient as a row's work deserves; a quick run is not. */
  patience: (patience: Patience) => Patience
  say: (line: string) => void
}

/** A row of the table, perhaps with lines that go with it. */
export interface Row {
  name: string
  measure: (bench: Bench) => Promise<Result[]>
}
