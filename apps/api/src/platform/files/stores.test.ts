import type { FileStore } from './file-store.ts'
import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBucket } from '../../../test/s3-bucket.ts'
import { FileStoreError } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { receiveFile } from './receive-file.ts'
import { s3Store } from './s3-store.ts'

const aFolder = () => mkdtemp(join(tmpdir(), 'rodykle-files-'))

async function aBucket() {
  const bucket = await openBucket()
  onTestFinished(bucket.close)
  return bucket
}

async function received(folder: string, text: string) {
  return receiveFile(join(folder, 'arriving'), Readable.from([Buffer.from(text)]), 1000)
}

async function contentOf(store: FileStore, key: string): Promise<string | null> {
  const content = await store.open(key)
  return content === null ? null : (await buffer(content)).toString()
}

async function keysIn(store: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list())
    keys.push(key)
  return keys.sort()
}

describe.each([
  ['a folder', async (folder: string) => folderStore(join(folder, 'kept'))],
  ['a bucket', async () => s3Store((await aBucket()).options)],
] as const)('%s', (_name, openStore) => {
  it('keeps a file, gives it back, lists it and lets it go', async () => {
    const folder = await aFolder()
    const store = await openStore(folder)
    const keys = Array.from({ length: 5 }, () => randomUUID()).sort()
    expect(await keysIn(store)).toEqual([])
    for (const key of keys)
      await store.keep(key, await received(folder, `įrodymas ${key}`))
    expect(await keysIn(store)).toEqual(keys)
    expect(await contentOf(store, keys[3]!)).toBe(`įrodymas ${keys[3]}`)
    for await (const { keptAt } of store.list())
      expect(Math.abs(keptAt.getTime() - Date.now())).toBeLessThan(60_000)

    await store.remove(keys[3]!)
    expect(await contentOf(store, keys[3]!)).toBeNull()
    expect(await keysIn(store)).toEqual(keys.toSpliced(3, 1))
    // Removing what is gone is no fault: it may be done twice.
    await store.remove(keys[3]!)
  })
})

describe('a folder', () => {
  it('opens a file to its owner only, and takes no key that could be a path', async () => {
    const folder = await aFolder()
    const store = folderStore(join(folder, 'kept'))
    await store.keep('0123456789', await received(folder, 'x'))
    expect((await stat(join(folder, 'kept/01/0123456789'))).mode & 0o777).toBe(0o600)
    await expect(store.open('../../../etc/passwd')).rejects.toMatchObject({ cause: { message: 'not a key: ../../../etc/passwd' } })
  })

  it('says of itself when it cannot be written', async () => {
    const folder = await aFolder()
    const file = await received(folder, 'x')
    await writeFile(join(folder, 'kept'), 'in the way')
    await expect(folderStore(join(folder, 'kept')).keep(randomUUID(), file)).rejects.toThrow(FileStoreError)
  })
})

describe('a bucket', () => {
  it('is asked with a signature over the very content', async () => {
    const bucket = await aBucket()
    const folder = await aFolder()
    const key = randomUUID()
    await s3Store(bucket.options).keep(key, await received(folder, 'įrodymas'))
    expect([...bucket.objects].map(([path, { bytes }]) => [path, bytes.toString()])).toEqual([[`evidence/${key}`, 'įrodymas']])
    const file = await received(folder, 'x')
    await expect(s3Store(bucket.options).keep(key, { ...file, sha256: '0'.repeat(64) })).rejects.toThrow('400')
    expect(bucket.objects.get(`evidence/${key}`)?.bytes.toString()).toBe('įrodymas')
  })

  it.each([
    ['a wrong secret', { secret: 'another' }, '403'],
    ['a key nobody knows', { keyId: 'another' }, '403'],
  ])('does not open to %s', async (_, wrong, status) => {
    const { options } = await aBucket()
    const store = s3Store({ ...options, ...wrong })
    const file = await received(await aFolder(), 'x')
    await expect(store.keep(randomUUID(), file)).rejects.toThrow(status)
    await expect(store.open(randomUUID())).rejects.toThrow(FileStoreError)
    await expect(store.remove(randomUUID())).rejects.toThrow(FileStoreError)
    await expect(keysIn(store)).rejects.toThrow(FileStoreError)
  })

  it('that is away is named so', async () => {
    const bucket = await aBucket()
    await bucket.close()
    const store = s3Store(bucket.options)
    await expect(store.open(randomUUID())).rejects.toThrow(FileStoreError)
    await expect(store.keep(randomUUID(), await received(await aFolder(), 'x'))).rejects.toThrow(FileStoreError)
  })
})

describe('a file that arrives', () => {
  /** As much as is asked for, and a count of how much was. */
  function endless() {
    const piece = Buffer.alloc(64 * 1024)
    const told = { bytes: 0 }
    const source = new Readable({
      read() {
        // Not at once: what never rests lets nothing else happen.
        setImmediate(() => {
          told.bytes += piece.length
          this.push(piece)
        })
      },
    })
    return { source, told }
  }

  it('is stopped soon after its limit, whatever it claims to be, and leaves nothing', async () => {
    const folder = await aFolder()
    const { source, told } = endless()
    await expect(receiveFile(folder, source, 1024 * 1024)).rejects.toMatchObject({ status: 413, code: 'body-too-large' })
    expect(told.bytes).toBeLessThan(16 * 1024 * 1024)
    source.destroy()
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing when it breaks off', async () => {
    const folder = await aFolder()
    const { source } = endless()
    setTimeout(() => source.destroy(new Error('aborted')), 20)
    await expect(receiveFile(folder, source, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await readdir(folder)).toEqual([])
  })

  it('is told of as the store\'s fault where it cannot be written', async () => {
    await expect(receiveFile('/dev/null/files', Readable.from([Buffer.from('x')]), 10)).rejects.toThrow(FileStoreError)
  })
})
