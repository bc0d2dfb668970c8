import { vi } from 'vitest'

/** One file that is on its way to the server. */
export class Sending {
  readonly upload = new EventTarget()
  status = 0
  responseText = ''
  address = ''
  isStopped = false
  readonly #events = new EventTarget()

  open(_method: string, address: string): void {
    this.address = address
  }

  setRequestHeader(): void {}
  send(): void {}
  addEventListener(kind: string, listener: EventListener): void {
    this.#events.addEventListener(kind, listener)
  }

  abort(): void {
    this.isStopped = true
    this.#events.dispatchEvent(new Event('abort'))
  }

  /** @param share of what has left, from 0 to 1 */
  progress(share: number): void {
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: share * 100, total: 100 }))
  }

  answer(status: number, body: unknown): void {
    Object.assign(this, { status, responseText: JSON.stringify(body) })
    this.#events.dispatchEvent(new Event('load'))
  }

  breakOff(): void {
    this.#events.dispatchEvent(new Event('error'))
  }
}

/** Stands in for whoever takes files; to be undone by vi.unstubAllGlobals(). @returns everything that was begun to be sent, in order */
export function uploadServer(): Sending[] {
  const sendings: Sending[] = []
  vi.stubGlobal('XMLHttpRequest', class extends Sending {
    override send(): void {
      sendings.push(this)
    }
  })
  return sendings
}
