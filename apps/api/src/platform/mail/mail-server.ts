import type { WholeMail } from './whole-mail.ts'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { smtpServer } from './smtp-server.ts'

/** How a mail fared. What failed before it was handed over, or was answered with a number of the mail server, was certainly not delivered. */
export type Delivery
  = | { kind: 'taken' }
    | { kind: 'later', failure: string }
    | { kind: 'refused', failure: string }
    | { kind: 'unsure', failure: string }

export interface MailServer {
  /** @param onHandOver awaited right before the text itself goes out: whoever falls silent after it may have been heard */
  deliver: (mail: WholeMail & { id: string, address: string }, onHandOver: () => Promise<void>) => Promise<Delivery>
}

/** @param url `smtp://user:password@host:587` or `smtps://…` @param from whose name mails are sent in, with the address in pointed brackets */
export function mailServer(url: string, from: string): MailServer {
  const talkTo = smtpServer(url)
  const sender = from.match(/<([^>]+)>/)?.[1] ?? from
  return {
    deliver: async ({ id, address, ...whole }, onHandOver) => {
      const messageId = `<${id}@${sender.split('@')[1] ?? 'rodykle'}>`
      const composed = await new MailComposer({ ...whole, from, to: address, messageId, headers: { 'Auto-Submitted': 'auto-generated' } }).compile().build()
      let stage: Stage = 'greeting'
      // Read from when the server has said that it waits for the text, and not before.
      const text = Readable.from((async function* () {
        await onHandOver()
        stage = 'text'
        yield composed
      })())
      try {
        await talkTo(async ({ send }) => {
          stage = 'envelope'
          await send({ from: sender, to: address }, text)
        })
        return { kind: 'taken' }
      }
      catch (error) {
        return failureOf(error, stage)
      }
    },
  }
}

type Stage = 'greeting' | 'envelope' | 'text'

/** Numbers from 500 are for good; so says RFC 5321, 4.2.1. Before the envelope they are about us (a wrong password, say), not about this mail. */
function failureOf(error: unknown, stage: Stage): Delivery {
  const failure = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  const number = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  if (stage !== 'greeting' && number !== null && number >= 500)
    return { kind: 'refused', failure }
  return { kind: stage === 'text' && number === null ? 'unsure' : 'later', failure }
}
