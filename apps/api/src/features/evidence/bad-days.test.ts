import type { AddressInfo } from 'node:net'
import type { Client } from '../../../test/client.ts'
import { once } from 'node:events'
import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { schema } from '@rodykle/db'
import { describe, expect, it, onTestFinished } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { openBucket } from '../../../test/s3-bucket.ts'
import { openFiles } from '../../platform/files/open-files.ts'
import { sweepFiles } from './index.ts'
import { added, evidenceWorld, filesIn, listed, send } from './testing/evidence-world.ts'
import { pdf } from './testing/files.ts'

/** The same app behind a real socket. */
async function listeningWorld() {
  const { world, form, dataFolder } = await evidenceWorld()
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = world.app.server.address() as AddressInfo
  function upload({ cookie }: Client, headers: Record<string, string | number>) {
    return request({ host: '127.0.0.1', port, method: 'POST', path: `/api/actuals/${form.parents.id}/evidence?name=didelis.pdf`, headers: { 'content-type': 'application/octet-stream', 'cookie': cookie ?? '', ...headers } })
  }
  return { world, form, dataFolder, upload }
}

async function answerTo(sending: ReturnType<typeof request>): Promise<{ status: number | undefined, body: string }> {
  const answered = once(sending, 'response') as Promise<[Parameters<Parameters<typeof request>[2] & object>[0]]>
  sending.on('error', () => {})
  const [response] = await answered
  return { status: response.statusCode, body: await text(response) }
}

describe('a file of two gigabytes', () => {
  it('is refused by what it says of itself, before it comes', async () => {
    const { form, dataFolder, upload } = await listeningWorld()
    const sending = upload(form.head, { 'content-length': 2 * 1024 ** 3 })
    sending.write(pdf)
    const { status, body } = await answerTo(sending)
    sending.destroy()
    expect([status, JSON.parse(body)]).toMatchObject([413, { error: { code: 'body-too-large', details: { limit: 20 * 1024 * 1024 } } }])
    expect(await filesIn(dataFolder)).toEqual([])
  })

  it('that does not say so is stopped at the limit, and the memory does not grow with it', async () => {
    const { world, form, dataFolder, upload } = await listeningWorld()
    const before = process.memoryUsage().rss
    const sending = upload(form.head, { 'transfer-encoding': 'chunked' })
    const answer = answerTo(sending)
    const piece = Buffer.alloc(256 * 1024)
    let sent = 0
    const heard = { isOver: false }
    const hear = () => Object.assign(heard, { isOver: true })
    void answer.finally(hear)
    sending.on('close', hear)
    while (sent < 2 * 1024 ** 3 && !heard.isOver) {
      sent += piece.length
      if (!sending.write(piece))
        await Promise.race([once(sending, 'drain').catch(() => {}), answer])
    }
    expect(await answer).toMatchObject({ status: 413 })
    sending.destroy()
    expect(sent).toBeLessThan(64 * 1024 * 1024)
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
    expect([await filesIn(dataFolder), await world.db.$count(schema.evidence)]).toEqual([[], 0])
  })
})

it('an upload that breaks off leaves neither a row nor a file', async () => {
  const { world, form, dataFolder, upload } = await listeningWorld()
  const sending = upload(form.head, { 'content-length': 1024 * 1024 })
  sending.on('error', () => {})
  sending.write(pdf)
  await expect.poll(() => filesIn(dataFolder)).toHaveLength(1)
  sending.destroy()
  await expect.poll(() => filesIn(dataFolder)).toEqual([])
  expect([await world.db.$count(schema.evidence), await auditRows(world.db)]).toEqual([0, []])
})

describe('a store that cannot be reached', () => {
  it('is named, and nothing is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rodykle-full-'))
    await writeFile(join(folder, 'files'), 'where the folder should be')
    const { world, form } = await evidenceWorld({ dataFolder: folder })
    const answer = await send(form.head, form.parents, 'a.pdf', pdf)
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toMatchObject([503, '5', { error: { code: 'file-store-unavailable' } }])
    expect([await world.db.$count(schema.evidence), await auditRows(world.db)]).toEqual([0, []])
  })

  it('in a bucket is named too; what is there is read, and removed by the sweep when it is back', async () => {
    const bucket = await openBucket()
    onTestFinished(bucket.close)
    const { world, form, dataFolder } = await evidenceWorld({ filesS3: bucket.options })
    const { id } = await added(form.head, form.parents, 'a.pdf', pdf)
    expect((await form.head.get(`/api/evidence/${id}/content`)).rawPayload.equals(pdf)).toBe(true)
    expect([bucket.objects.size, await filesIn(dataFolder)]).toEqual([1, []])

    const kept = new Map(bucket.objects)
    await bucket.close()
    expect((await form.head.get(`/api/evidence/${id}/content`)).json()).toMatchObject({ error: { code: 'file-store-unavailable' } })
    expect((await send(form.head, form.parents, 'b.pdf', pdf)).statusCode).toBe(503)
    expect((await form.head.delete(`/api/evidence/${id}`)).statusCode).toBe(204)
    expect((await listed(form.head, form.submission)).evidence).toEqual([])
    expect(await filesIn(dataFolder)).toEqual([])

    const back = await openBucket()
    onTestFinished(back.close)
    for (const [key, object] of kept)
      back.objects.set(key, { ...object, at: new Date('2026-11-01') })
    const ctx = { db: world.db, clock: world.clock, actor: null, address: 'local', requestId: 'worker' }
    expect(await sweepFiles(ctx, openFiles({ dataFolder, filesS3: back.options }))).toBe(1)
    expect(back.objects.size).toBe(0)
  })
})

it('the sweep removes what no living evidence tells of, and nothing that is younger than a day or alive', async () => {
  const { world, form, dataFolder } = await evidenceWorld()
  await added(form.head, form.parents, 'a.pdf', pdf)
  const [living = ''] = await filesIn(dataFolder)
  await mkdir(join(dataFolder, 'files/kept/ab'), { recursive: true })
  await mkdir(join(dataFolder, 'files/arriving'), { recursive: true })
  const old = ['kept/ab/abandoned-old', 'arriving/broken-off', `kept/${living.slice(0, 2)}/${living}`]
  for (const path of ['kept/ab/abandoned-new', 'arriving/on-its-way', ...old.slice(0, 2)])
    await writeFile(join(dataFolder, 'files', path), 'x')
  for (const path of old)
    await utimes(join(dataFolder, 'files', path), new Date('2026-11-01'), new Date('2026-11-01'))
  for (const path of ['kept/ab/abandoned-new', 'arriving/on-its-way'])
    await utimes(join(dataFolder, 'files', path), world.clock.now(), world.clock.now())

  const ctx = { db: world.db, clock: world.clock, actor: null, address: 'local', requestId: 'worker' }
  expect(await sweepFiles(ctx, openFiles({ dataFolder, filesS3: null }))).toBe(1)
  expect((await filesIn(dataFolder)).sort()).toEqual(['abandoned-new', 'on-its-way', living].sort())
})
