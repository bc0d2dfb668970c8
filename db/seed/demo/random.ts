/** Numbers from 0 up to 1, always the same ones for the same seed. */
export type Random = () => number

/** FNV-1a of the text feeding a mulberry32: small, quick, and the same on every machine. Not for anything secret. */
export function createRandom(...seed: readonly (string | number)[]): Random {
  let state = 0x811C9DC5
  for (const byte of new TextEncoder().encode(seed.join('|')))
    state = Math.imul(state ^ byte, 0x01000193)
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return Math.floor(between(random, low, high + 1))
}

/** @throws RangeError for an empty list. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined)
    throw new RangeError('nothing to pick from')
  return item
}
