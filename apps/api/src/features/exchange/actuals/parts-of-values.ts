import type { GivenValue } from './group-rows.ts'

/** So many are looked at and written together: enough to make the way to the database short, few enough to be little in memory. */
const valuesAtOnce = 1_000

/**
 * The values in parts, one institution's always in the same: what is stored is read by institutions. Events come last and all together, as
 * recording those of one value can rewrite another that counts them too.
 */
export function partsOf(values: readonly GivenValue[]): GivenValue[][] {
  const isCounted = ({ subject }: GivenValue) => subject.target.indicator.valueKind === 'events'
  const parts: GivenValue[][] = []
  for (const ofUnit of Map.groupBy(values.filter(value => !isCounted(value)), ({ subject }) => subject.unit).values()) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + ofUnit.length <= valuesAtOnce)
      last.push(...ofUnit)
    else
      parts.push(ofUnit)
  }
  const counted = values.filter(isCounted)
  return counted.length === 0 ? parts : [...parts, counted]
}
