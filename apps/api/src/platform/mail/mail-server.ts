import type { WholeMail } from './whole-mail.ts'
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'

/** How a mail fared. What failed before it was handed over, or was answered with a number of the mail server, was certainly not delivered. */
export type Delivery
  = | { kind: 'taken' }
    | { kind: 'later', failure: string }
    | { kind: 'refused', failure: string }
    | { kind: 'unsure', failure: string }

export interface MailServer {
  /** @param onHandOver awaited right before the text itself goes out: whoever falls silent after it may have been heard */
  deliver: (mail: WholeMail & { id: string, address: string }, onHandOver: () => Promise<void>) => Promise<Delivery>
  close: () => void
}

/** Long enough for a slow mail server, and short enough that a mail in hand is known to be lost soon. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** @param url `smtp://user:password@host:587` or `smtps://…` @param from whose name mails are sent in, with the address in pointed brackets */
export function mailServer(url: string, from: string): MailServer {
  const transport = createTransport({ url, ...patience })
  const sender = from.match(/<([^>]+)>/)?.[1] ?? from
  return {
    deliver: async ({ id, address, ...whole }, onHandOver) => {
      const messageId = `<${id}@${sender.split('@')[1] ?? 'rodykle'}>`
      const composed = await new MailComposer({ ...whole, from, to: address, messageId, headers: { 'Auto-Submitted': 'auto-generated' } }).compile().build()
      let isHandedOver = false
      const raw = Readable.from((async function* () {
        await onHandOver()
        isHandedOver = true
        yield composed
      })())
      try {
        await transport.sendMail({ envelope: { from: sender, to: [address] }, raw })
        return { kind: 'taken' }
      }
      catch (error) {
        return failureOf(error, isHandedOver)
      }
    },
    close: () => transport.close(),
  }
}

/** Numbers from 500 are for good; so says RFC 5321, 4.2.1. */
function failureOf(error: unknown, isHandedOver: boolean): Delivery {
  const failure = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  const number = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  if (number !== null && number >= 500)
    return { kind: 'refused', failure }
  return { kind: isHandedOver && number === null ? 'unsure' : 'later', failure }
}
