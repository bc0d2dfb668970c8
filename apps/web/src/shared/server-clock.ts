import { shallowRef } from 'vue'

/** How far the server's clock is ahead of the browser's, in ms; 0 until it has said. */
const ahead = shallowRef(0)

/** An answer's date is cut to a second, and it was under way: what differs by less is no difference. */
const asGoodAsSame = 5000

/**
 * Learns what time it is from what the server says of its answer. A browser's clock can be days off, and days decide what is late.
 * @param date the answer's `Date` header
 */
export function learnTime(date: string | null, now = Date.now()): void {
  const said = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(said) && Math.abs(said - now - ahead.value) > asGoodAsSame)
    ahead.value = said - now
}

/** Now, by the server's clock. What is computed from it is computed anew when the server says that the browser's is off. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead.value)
}
