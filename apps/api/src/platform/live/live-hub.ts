/** What every open stream is told: something changed; something may have been missed; the process is leaving. */
export type Heard = { changed: unknown } | 'look-again' | 'over'

export type Listener = (heard: Heard) => void

/** Where the open streams of this process hear of changes, from whichever process they come. It knows nothing of what they mean. */
export class LiveHub {
  readonly #listeners = new Set<Listener>()
  #isOver = false

  get size(): number {
    return this.#listeners.size
  }

  /** @returns a function that stops listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#isOver)
      listener('over')
    return () => void this.#listeners.delete(listener)
  }

  tell(heard: Heard): void {
    for (const listener of [...this.#listeners])
      listener(heard)
  }

  /** Whoever listens is told to leave, and so is whoever comes after. */
  close(): void {
    this.#isOver = true
    this.tell('over')
    this.#listeners.clear()
  }
}
