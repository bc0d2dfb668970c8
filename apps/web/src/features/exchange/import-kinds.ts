import type { Action } from '@rodykle/domain'

/** The tables that can be brought in, by their name in the API. */
export const importKinds = ['plan', 'actuals', 'benchmarks'] as const
export type ImportKind = typeof importKinds[number]

/** What one has to be allowed to do, to something, to bring a table in. */
export const importActions: Record<ImportKind, Action> = {
  plan: 'plan:edit',
  actuals: 'value:import',
  benchmarks: 'benchmark:manage',
}
