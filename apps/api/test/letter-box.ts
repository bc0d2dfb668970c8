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

export type Manner = 'take' | 'be-busy' | 'refuse' | 'hang-up-at-sender' | 'hang-up-at-recipient' | 'hang-up-in-text' | 'hang-up' | 'keep-silent'

export interface LetterBox {
  url: string
  letters: Letter[]
  /** What the mail server does with the next mails; answers of the protocol, or silence. */
  behave: (manner: Manner) => void
  close: () => Promise<void>
}

/** A real mail server on this machine that keeps what it is given. @param account takes mails from whoever knows this only; left out, from everybody */
export async function openLetterBox(port = 0, account?: { user: string, password: string }): Promise<LetterBox> {
  const letters: Letter[] = []
  let manner: Manner = 'take'
  const server: SMTPServer = new SMTPServer({
    ...account === undefined ? { authOptional: true } : { allowInsecureAuth: true },
    disabledCommands: account === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => account !== undefined && username === account.user && password === account.password ? done(null, { user: username }) : done(new Error('who are you')),
    onMailFrom: (_address, _session, done) => manner === 'hang-up-at-sender' ? hangUp() : done(),
    onRcptTo: (_address, _session, done) => manner === 'hang-up-at-recipient' ? hangUp() : done(refusalOf(manner)),
    onData: async (stream, session, done) => {
      if (manner === 'hang-up-in-text') {
        stream.once('data', hangUp)
        return
      }
      const source = await text(stream)
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), source, text: plainOf(source) })
      if (manner === 'hang-up')
        // Taken, and the answer never arrives.
        hangUp()
      else if (manner !== 'keep-silent')
        done()
    },
  })
  function hangUp(): void {
    server.connections.forEach(connection => connection.close())
  }
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const { port: listening } = server.server.address() as AddressInfo
  return {
    url: `smtp://${account === undefined ? '' : `${account.user}:${encodeURIComponent(account.password)}@`}127.0.0.1:${listening}`,
    letters,
    behave: (next) => {
      manner = next
    },
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

function refusalOf(manner: Manner): Error | null {
  switch (manner) {
    case 'refuse': return Object.assign(new Error('no such person'), { responseCode: 550 })
    case 'be-busy': return Object.assign(new Error('try later'), { responseCode: 451 })
    default: return null
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
