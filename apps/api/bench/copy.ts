import type pg from 'pg'
import { Buffer } from 'node:buffer'

interface Wire extends pg.Connection {
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Uint8Array) => void
  endCopyFrom: () => void
}

/** What the driver's own queries do on the wire, with a COPY in place of rows. */
class Copy implements pg.Submittable {
  readonly #text: string
  readonly #sent: Uint8Array | null
  readonly #received: Uint8Array[] = []
  readonly #done = Promise.withResolvers<Buffer>()
  /** The driver asks for one, and tells of a lost connection by it. */
  callback = (error: Error | null): void => {
    if (error !== null)
      this.#done.reject(error)
  }

  constructor(text: string, sent: Uint8Array | null = null) {
    this.#text = text
    this.#sent = sent
  }

  get done(): Promise<Buffer> {
    return this.#done.promise
  }

  submit = (connection: pg.Connection): void => {
    const wire = connection as Wire
    wire.query(this.#text)
  }

  handleCopyInResponse(connection: pg.Connection): void {
    const wire = connection as Wire
    if (this.#sent !== null)
      wire.sendCopyFromChunk(this.#sent)
    wire.endCopyFrom()
  }

  handleCopyData({ chunk }: { chunk: Uint8Array }): void {
    // The driver goes on to use the memory it lies in.
    this.#received.push(Buffer.from(chunk))
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#done.reject(error)
  }

  handleReadyForQuery(): void {
    this.#done.resolve(Buffer.concat(this.#received))
  }
}

/** All rows that a statement gives, in COPY's own text. */
export function copyOut(client: pg.Client, select: string): Promise<Buffer> {
  return client.query(new Copy(`copy (${select}) to stdout`)).done
}

/** Puts what `copyOut` gave into a table of the same shape. */
export async function copyIn(client: pg.Client, table: string, rows: Uint8Array): Promise<void> {
  await client.query(new Copy(`copy ${table} from stdin`, rows)).done
}
