import type { FastifyReply } from 'fastify'
import { Readable } from 'node:stream'

/** What may wait for a slow reader, in bytes. */
const mostWaiting = 32 * 1024

/** A stream of server-sent events to one reader. What a slow one cannot take is dropped, and told with one word when it reads again. */
export class EventStream extends Readable {
  readonly #whenMissed: unknown
  #hasMissed = false
  #isFinished = false

  /** @param whenMissed the event that stands for all that were dropped */
  constructor(whenMissed: unknown) {
    super({ highWaterMark: mostWaiting })
    this.#whenMissed = whenMissed
    // The first bytes open the stream in the browser; when it breaks, it comes back, not all at once.
    this.#write(`retry: ${2000 + Math.floor(Math.random() * 3000)}`)
  }

  tell(event: unknown): void {
    if (this.readableLength > mostWaiting)
      this.#hasMissed = true
    else
      this.#write(`data: ${JSON.stringify(event)}`)
  }

  /** Says nothing, so that nobody on the way takes the stream for dead. */
  breathe(): void {
    if (this.readableLength <= mostWaiting)
      this.#write(':')
  }

  /** What was told is still read, and then no more. */
  finish(): void {
    if (this.#isFinished)
      return
    this.#isFinished = true
    this.push(null)
    this.emit('over')
  }

  /** Told once: finished here, or left by its reader. */
  whenOver(listener: () => void): void {
    const tell = () => {
      this.off('over', tell).off('close', tell)
      listener()
    }
    if (this.#isFinished || this.destroyed)
      listener()
    else
      this.once('over', tell).once('close', tell)
  }

  override _read(): void {
    if (!this.#hasMissed)
      return
    this.#hasMissed = false
    // It is asked for more before what waits is handed over: whatever waits still, this is to be said.
    this.#write(`data: ${JSON.stringify(this.#whenMissed)}`)
  }

  #write(lines: string): void {
    if (!this.#isFinished && !this.destroyed)
      this.push(`${lines}\n\n`)
  }
}

/** Answers with the stream. Its connection serves nothing else afterwards: a server that leaves need not wait for it. */
export function sendEvents(reply: FastifyReply, stream: EventStream): FastifyReply {
  // A proxy would collect events until they are worth sending.
  return reply.type('text/event-stream').headers({ 'connection': 'close', 'x-accel-buffering': 'no' }).send(stream)
}
