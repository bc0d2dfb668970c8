import { looseWord } from './fold-text.ts'

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const padded = ` ${looseWord(text)} `
  for (let at = 0; at < padded.length - 1; at += 1) {
    const pair = padded.slice(at, at + 2)
    const known = pairs.get(pair)
    pairs.set(pair, known === undefined ? 1 : known + 1)
  }
  return pairs
}

/** How alike two names are, from 0 to 1 (Dice's coefficient of their pairs of letters). It only orders what a person chooses from. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  let shared = 0
  for (const [pair, times] of pairs) {
    const there = others.get(pair)
    if (there !== undefined)
      shared += Math.min(times, there)
  }
  const all = [...pairs.values(), ...others.values()].reduce((total, times) => total + times, 0)
  return 2 * shared / all
}

/** The likeliest first; what is nothing alike is left out. */
export function likeliest<Candidate>(given: string, candidates: readonly Candidate[], namesOf: (candidate: Candidate) => readonly string[], most = 6): Candidate[] {
  return candidates
    .map(candidate => ({ candidate, score: Math.max(...namesOf(candidate).map(name => likeness(given, name))) }))
    .filter(({ score }) => score >= 0.3)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
