import type { Context } from './context.ts'

interface Kept {
  version: string
  text: string
}

/** Enough for every table of ten years; texts of a country are large, so their size counts too. */
const mostAnswers = 200
const mostCharacters = 32 * 1024 * 1024

/**
 * Answers as they were sent, each with the version of the data it was made of; what was not asked for the longest goes first.
 * It never says that an answer is still good: whoever asks names the version that holds now.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<string>>()
  #characters = 0

  /**
   * The text kept for this version, or else made anew; those who ask for the same at once wait for one making.
   * @param make answers with the version that it saw, which can be newer than the one asked for
   */
  async get(name: string, version: string, make: () => Promise<Kept>): Promise<string> {
    const kept = this.#answers.get(name)
    if (kept?.version === version) {
      this.#answers.delete(name)
      this.#answers.set(name, kept)
      return kept.text
    }
    const asked = `${name} ${version}`
    const making = this.#underWay.get(asked) ?? this.#make(name, make).finally(() => this.#underWay.delete(asked))
    this.#underWay.set(asked, making)
    return making
  }

  async #make(name: string, make: () => Promise<Kept>): Promise<string> {
    const made = await make()
    this.#forget(name)
    this.#answers.set(name, made)
    this.#characters += made.text.length
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= mostAnswers && this.#characters <= mostCharacters)
        break
      this.#forget(oldest)
    }
    return made.text
  }

  #forget(name: string): void {
    const kept = this.#answers.get(name)
    if (kept === undefined)
      return
    this.#answers.delete(name)
    this.#characters -= kept.text.length
  }
}

const keptOf = new WeakMap<Context['db'], KeptAnswers>()

/** Those of this database: two of them in one process, as in tests, know nothing of each other. */
export function keptAnswers({ db }: Context): KeptAnswers {
  const kept = keptOf.get(db) ?? new KeptAnswers()
  keptOf.set(db, kept)
  return kept
}
