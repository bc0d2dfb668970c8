import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  to: string[]
  /** As it came, headers and all. */
  source: string
  /** The plain text, decoded. */
  text: string
}

export interface LetterBox {
  url: string
  letters: Letter[]
  /** What the mail server does with the next mails; answers of the protocol, or silence. */
  behave: (manner: 'take' | 'be-busy' | 'refuse' | 'hang-up' | 'keep-silent') => void
  close: () => Promise<void>
}

/** A real mail server on this machine that keeps what it is given. */
export async function openLetterBox(port = 0): Promise<LetterBox> {
  const letters: Letter[] = []
  let manner = 'take'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(manner === 'refuse' ? Object.assign(new Error('no such person'), { responseCode: 550 }) : manner === 'be-busy' ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
    onData: async (stream, session, done) => {
      const source = await text(stream)
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), source, text: plainOf(source) })
      if (manner === 'hang-up')
        // Taken, and the answer never arrives.
        server.connections.forEach(connection => connection.close())
      else if (manner !== 'keep-silent')
        done()
    },
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const { port: listening } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${listening}`,
    letters,
    behave: (next) => {
      manner = next
    },
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

/** Nodemailer writes text as quoted-printable or base64. */
function plainOf(source: string): string {
  const part = source.split(/^--.*$/m).find(section => section.includes('text/plain')) ?? source
  const [head = '', ...body] = part.trimStart().split(/\r?\n\r?\n/)
  const joined = body.join('\n\n')
  if (/base64/i.test(head))
    return Buffer.from(joined, 'base64').toString('utf8')
  const bytes = joined.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
