import { parseArgs } from 'node:util'

export interface Options {
  /** Rows whose name begins so; all if there are none. */
  only: readonly string[]
  /** Small worlds and few rounds: to see that it runs, not how fast. */
  isQuick: boolean
  jsonFile: string | null
  /** Whether the table is kept in docs/performance.md. */
  isKept: boolean
}

/** @throws TypeError for what it does not know */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true, default: [] }, quick: { type: 'boolean', default: false }, json: { type: 'string' }, keep: { type: 'boolean', default: false } },
  })
  return { only: values.only, isQuick: values.quick, jsonFile: values.json ?? null, isKept: values.keep }
}
