import type { Decimal, DecimalText } from './decimal.ts'
import { decimal } from './decimal.ts'

/** Where a value lies that is far from what the others reported. */
export const peerPlaces = ['above-all', 'above-most', 'below-most', 'below-all'] as const
export type PeerPlace = typeof peerPlaces[number]

/** Of fewer than these nobody can say what is usual. */
export const fewestPeers = 5

function middleOf(sorted: readonly Decimal[]): Decimal {
  const half = Math.floor(sorted.length / 2)
  const [lower, upper] = [sorted[half - (sorted.length % 2 === 0 ? 1 : 0)], sorted[half]]
  if (lower === undefined || upper === undefined)
    throw new RangeError('nothing has no middle')
  return lower.plus(upper).div(2)
}

/**
 * Far is more than one and a half times the breadth of the others' middle half away from it (Tukey's fences). Null where the value is among the
 * others, where they are too few, or where their middle half has no breadth: then any other value would be far.
 * @param peers the others' values, unnamed, in any order
 */
export function farFromPeers(own: DecimalText, peers: readonly DecimalText[]): PeerPlace | null {
  if (peers.length < fewestPeers)
    return null
  const value = decimal(own)
  const sorted = peers.map(peer => decimal(peer)).toSorted((one, other) => one.cmp(other))
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [middleOf(sorted.slice(0, half)), middleOf(sorted.slice(-half))]
  const reach = high.minus(low).times(decimal('1.5'))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined || reach.lte(0))
    return null
  if (value.gt(high.plus(reach)))
    return value.gt(most) ? 'above-all' : 'above-most'
  if (value.lt(low.minus(reach)))
    return value.lt(least) ? 'below-all' : 'below-most'
  return null
}
