import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readTableFileAside } from './aside.ts'
import { readTableFile, writeXlsx } from './index.ts'
import { joinedBytes } from './testing/bytes.ts'
import { craftWorkbook } from './testing/craft-workbook.ts'
import { hostileFiles, hostileLimits, refusalOf } from './testing/hostile-files.ts'

async function workbook(rows: number): Promise<Uint8Array> {
  const cells = Array.from({ length: rows }, (_, index) => [`Įstaiga ${index % 60}`, { number: String(index) }, `Pastaba ${index}`, { percent: '80' }, { date: '2020-06-17' }])
  return joinedBytes(writeXlsx([{ name: 'Reikšmės', columns: [{ header: 'Įstaiga', kind: 'text' }], rows: cells }]))
}

/** More distinct texts than the given heap can hold. */
function manyTexts(): Uint8Array {
  return craftWorkbook({ strings: Array.from({ length: 120_000 }, (_, index) => `<si><t>${String(index).repeat(20)}</t></si>`).join('') })
}

describe('reading aside', () => {
  it('gives the same as reading here, rows that repeat and rows that do not', async () => {
    const bytes = await workbook(16_000)
    expect(await readTableFileAside(bytes, 'x.xlsx')).toEqual(await readTableFile(bytes, 'x.xlsx'))
  })

  it('leaves the caller\'s bytes as they are, even a part of a larger piece', async () => {
    const part = Buffer.from('xxa;b\n1;2xx').subarray(2, 9)
    expect((await readTableFileAside(part, 'x.csv')).sheets[0]?.rows).toHaveLength(2)
    expect(part.toString()).toBe('a;b\n1;2')
  })

  it('tells how many rows are read, more and more of them', async () => {
    const told: number[] = []
    await readTableFileAside(await workbook(5_000), 'x.xlsx', { onProgress: ({ rows }) => told.push(rows) })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)).toBe(5_001)
  })

  it('lets this thread go on meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => turns += 1, 5)
    await readTableFileAside(await workbook(10_000), 'x.xlsx')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  it('ends when it takes too long', async () => {
    await expect(readTableFileAside(await workbook(10_000), 'x.xlsx', { limits: { milliseconds: 30 } })).rejects.toMatchObject({ fault: 'took-too-long', details: { milliseconds: 30 } })
  })

  it('ends when it takes too much memory, and this thread lives on', async () => {
    await expect(readTableFileAside(manyTexts(), 'x.xlsx', { limits: { heapMegabytes: 12 } })).rejects.toMatchObject({ fault: 'took-too-much-memory', details: { megabytes: 12 } })
  })

  it('ends when nobody wants it any more', async () => {
    const controller = new AbortController()
    const reading = readTableFileAside(await workbook(10_000), 'x.xlsx', { signal: controller.signal, onProgress: () => controller.abort(new Error('nebereikia')) })
    await expect(reading).rejects.toThrow('nebereikia')
    await expect(readTableFileAside(await workbook(1), 'x.xlsx', { signal: controller.signal })).rejects.toThrow('nebereikia')
  })

  it('lets other mistakes be seen as such', async () => {
    await expect(readTableFileAside(new Uint8Array([1, 2, 3]), 'x.xlsx')).rejects.toMatchObject({ name: 'TableFileError', fault: 'unknown-format', details: { found: 'unknown' } })
  })
})

describe('with a quarter of the usual memory a hostile file is still refused for what it is, when it', () => {
  const heavy = hostileFiles.filter(([name]) => /inflates|million|more|without end|endless|laughs|full row/.test(name))

  it.each(heavy)('%s', async (_, make, refusal) => {
    expect(await refusalOf(readTableFileAside(make(), 'x', { limits: { ...hostileLimits, heapMegabytes: 64 } }))).toBe(refusal)
  })
})
