import type { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import SMTPTransport from 'nodemailer/lib/smtp-transport'

/** Long enough for a slow mail server, and short enough that a mail in hand is known to be lost soon. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

export interface SmtpTalk {
  /** Gives the server one mail. The text is read from once the server has taken the envelope and has asked for it (354). */
  send: (envelope: { from: string, to: string }, text: Readable) => Promise<void>
}

/**
 * Opens one conversation with a mail server for each mail. nodemailer's own `sendMail` reads a mail's text while it still tells the envelope,
 * so that nobody could know what the server has heard; hence the connection by itself.
 * @param url as in `mailServer`
 * @returns rejects with the server's answer (`responseCode`), or without one where it was not there or hung up
 */
export function smtpServer(url: string): (talk: (talk: SmtpTalk) => Promise<void>) => Promise<void> {
  // Reads the address: its port, its query, who we are. It is not sent through.
  const { options, auth } = new SMTPTransport({ url, ...patience })
  return async (talk) => {
    const connection = new SMTPConnection(options)
    const broken = new Promise<never>((_, reject) => connection.on('error', reject))
    // It may break when nobody waits any more.
    broken.catch(() => {})
    const done = (begin: (answered: (error?: Error | null) => void) => void) => Promise.race([broken, new Promise<void>((resolve, reject) => {
      begin(error => error ? reject(error) : resolve())
    })])
    try {
      await done(answered => connection.connect(answered))
      if (auth && connection.allowsAuth)
        await done(answered => connection.login(auth, answered))
      await talk({ send: (envelope, text) => done(answered => connection.send(envelope, text, answered)) })
    }
    finally {
      connection.close()
    }
  }
}
