import type { Database } from '@rodykle/db'
import type { LetterBox } from '../../../test/letter-box.ts'
import type { Context } from '../context.ts'
import type { Sending } from './send-mails.ts'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openLetterBox } from '../../../test/letter-box.ts'
import { movableClock } from '../../../test/movable-clock.ts'
import { inTransaction } from '../context.ts'
import { mailServer } from './mail-server.ts'
import { sendMails } from './send-mails.ts'
import { writeMails } from './write-mail.ts'

const { mails } = schema
const clock = movableClock('2026-11-23')
let db: Database
let close: () => Promise<void>
let box: LetterBox

beforeAll(async () => {
  const database = await createTestDatabase('migrated')
  const connection = connect(database.url, { max: 6 })
  db = connection.db
  close = async () => {
    await connection.close()
    await database.drop()
  }
  box = await openLetterBox()
})
beforeEach(async () => {
  await db.delete(mails)
  box.letters.length = 0
  box.behave('take')
})
afterAll(async () => {
  await box.close()
  await close()
})

const contextOf = (): Context => ({ db, clock, actor: null, address: 'local', requestId: 'worker' })
const words = { subject: 'Grąžinta reikšmė', paragraphs: ['Laba diena,', 'į „Sakalėlį“ & <kitur> grįžo viena reikšmė.'], link: { label: 'Atidaryti', path: '/pateikimas/1' }, reason: 'Laišką gavote, nes pildote formą.' }

function write(...keys: (string | undefined)[]) {
  return inTransaction(contextOf(), ctx => writeMails(ctx, keys.map(key => ({ ...key !== undefined && { key }, personId: null, address: 'vadovas@rodykle.example', words }))))
}

function sending(change: Partial<Sending> = {}): Sending {
  return { server: mailServer(box.url, 'Rodyklė <rodykle@mokyklos.example>'), origin: 'https://rodykle.example', log: () => {}, ...change }
}

const states = async () => (await db.select().from(mails).orderBy(mails.id)).map(({ state, attempts }) => [state, attempts])
const later = clock.passMinutes

describe('the outbox', () => {
  it('sends the words as text and as HTML, with whole addresses', async () => {
    await write(undefined)
    await sendMails(contextOf(), sending())
    const [letter] = box.letters
    expect(letter?.to).toEqual(['vadovas@rodykle.example'])
    expect(letter?.text).toContain('į „Sakalėlį“ & <kitur> grįžo viena reikšmė.')
    expect(letter?.text).toContain('https://rodykle.example/pateikimas/1')
    expect(letter?.source).toMatch(/^From: .*<rodykle@mokyklos\.example>/m)
    expect(letter?.source).toMatch(/text\/html/)
    expect(letter?.source).toContain('&#60;kitur&#62;')
    expect(await states()).toEqual([['sent', 1]])
  })

  it('sends one mail for one key, whoever writes it and whoever sends it', async () => {
    await Promise.all([write('a', 'b'), write('b', 'c'), write('a')])
    await Promise.all([sendMails(contextOf(), sending()), sendMails(contextOf(), sending()), sendMails(contextOf(), sending())])
    expect(box.letters).toHaveLength(3)
    await sendMails(contextOf(), sending())
    expect(box.letters).toHaveLength(3)
  })

  it('waits for a mail server that is down, ever longer, and loses nothing', async () => {
    await write('a')
    const gone = await openLetterBox()
    await gone.close()
    await sendMails(contextOf(), sending({ server: mailServer(gone.url, 'rodykle@localhost') }))
    expect(await states()).toEqual([['waiting', 1]])
    await sendMails(contextOf(), sending())
    expect(box.letters).toEqual([])
    later(2)
    box.behave('be-busy')
    await sendMails(contextOf(), sending())
    expect(await states()).toEqual([['waiting', 2]])
    later(3)
    box.behave('take')
    await sendMails(contextOf(), sending())
    expect([box.letters.length, await states()]).toEqual([1, [['sent', 3]]])
  })

  it('does not try again what the mail server refuses for good, and says why', async () => {
    await write('a')
    box.behave('refuse')
    await sendMails(contextOf(), sending())
    later(24 * 60)
    await sendMails(contextOf(), sending())
    expect(await db.select({ state: mails.state, attempts: mails.attempts, failure: mails.failure }).from(mails)).toEqual([{ state: 'refused', attempts: 1, failure: expect.stringContaining('no such person') }])
  })

  it.each(['hang-up-at-sender', 'hang-up-at-recipient', 'be-busy'] as const)('sends later, once, what the mail server was not given yet: %s', async (manner) => {
    await write('a')
    box.behave(manner)
    await sendMails(contextOf(), sending())
    expect(await db.select({ state: mails.state, handedOverAt: mails.handedOverAt }).from(mails)).toEqual([{ state: 'waiting', handedOverAt: null }])
    box.behave('take')
    later(2)
    await sendMails(contextOf(), sending())
    later(24 * 60)
    await sendMails(contextOf(), sending())
    expect([box.letters.length, await states()]).toEqual([1, [['sent', 2]]])
  })

  it.each([
    ['in the middle of the text', 'hang-up-in-text', 0],
    ['with the whole text taken', 'hang-up', 1],
  ] as const)('does not send twice what may have arrived, where the mail server hangs up %s', async (_when, manner, letters) => {
    await write('a')
    box.behave(manner)
    await sendMails(contextOf(), sending())
    box.behave('take')
    later(24 * 60)
    await sendMails(contextOf(), sending())
    expect([box.letters.length, await states()]).toEqual([letters, [['unsure', 1]]])
  })

  it('says who it is to a mail server that asks, and loses no mail by a wrong password', async () => {
    await write('a')
    const guarded = await openLetterBox(0, { user: 'rodykle', password: 'sl@ptas' })
    onTestFinished(guarded.close)
    await sendMails(contextOf(), sending({ server: mailServer(guarded.url.replace('sl%40ptas', 'kitas'), 'rodykle@localhost') }))
    expect([guarded.letters.length, await states()]).toEqual([0, [['waiting', 1]]])
    later(2)
    await sendMails(contextOf(), sending({ server: mailServer(guarded.url, 'rodykle@localhost') }))
    expect([guarded.letters.length, await states()]).toEqual([1, [['sent', 2]]])
  })

  it.each([
    ['sends what a process took and had not handed over when it ended', null, 'sent', 1],
    ['leaves what it had handed over', clock.now(), 'unsure', 0],
  ] as const)('%s', async (_what, handedOverAt, state, letters) => {
    await write('a')
    await db.update(mails).set({ state: 'sending', takenAt: clock.now(), handedOverAt, attempts: 1 }).where(eq(mails.key, 'a'))
    await sendMails(contextOf(), sending())
    expect(box.letters).toEqual([])
    later(6)
    await sendMails(contextOf(), sending())
    expect([box.letters.length, (await states())[0]?.[0]]).toEqual([letters, state])
  })

  it('without a mail server writes to the log, and keeps', async () => {
    await write('a')
    const lines: string[] = []
    await sendMails(contextOf(), sending({ server: null, log: line => lines.push(line) }))
    expect(lines.join()).toContain('https://rodykle.example/pateikimas/1')
    expect(await states()).toEqual([['kept', 1]])
  })
})
