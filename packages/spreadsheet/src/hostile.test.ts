import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTableFile } from './read-table-file.ts'
import { craftZip } from './testing/craft-zip.ts'
import { hostileFiles, hostileLimits, refusalOf, sheetOf } from './testing/hostile-files.ts'

describe('a file is refused that', () => {
  it.each(hostileFiles)('%s', async (_, make, refusal) => {
    const bytes = make()
    const before = performance.now()
    expect(await refusalOf(readTableFile(bytes, 'x', hostileLimits))).toBe(refusal)
    // Far from the limit of a minute, on any machine.
    expect(performance.now() - before).toBeLessThan(15_000)
  })

  it.each<[string, Uint8Array]>([
    ['pdf', Buffer.from('%PDF-1.7 …')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])],
    ['html', Buffer.from('\uFEFF<html><table><tr><td>1</td></tr></table></html>')],
    ['xml', Buffer.from('<?xml version="1.0"?><x/>')],
    ['json', Buffer.from('[{"a":1}]')],
    ['rich-text', Buffer.from('{\\rtf1 a}')],
    ['word', craftZip([{ name: '[Content_Types].xml', content: '<x/>' }, { name: 'word/document.xml', content: '<x/>' }])],
    ['binary-excel', craftZip([{ name: '[Content_Types].xml', content: '<x/>' }, { name: 'xl/workbook.bin', content: 'x' }])],
    ['archive', craftZip([{ name: 'a.txt', content: 'x' }])],
    ['empty', new Uint8Array()],
    ['empty', Buffer.from(' \r\n')],
    ['unknown', new Uint8Array([1, 2, 3, 4, 5])],
  ])('is no table: %s', async (found, bytes) => {
    await expect(readTableFile(bytes, 'Planas.xlsx')).rejects.toMatchObject({ fault: 'unknown-format', details: { found } })
  })
})

describe('a formula', () => {
  it('is never computed, whatever it would do', async () => {
    const file = await readTableFile(sheetOf('<row r="1"><c r="A1" t="str"><f>cmd|\'/c calc\'!A1</f><v>taip</v></c><c r="B1"><f>WEBSERVICE("http://example.com")</f></c></row>'), 'x.xlsx')
    expect(file.sheets[0]?.rows).toEqual([{ number: 1, cells: ['taip', null], formulas: [0, 1] }])
  })
})

describe('a file damaged anywhere', () => {
  it.each(['values.xlsx', 'values.ods', 'values-windows-1257.csv', 'values.xls'])('%s is read or refused, never anything else', async (name) => {
    const whole = await readFile(new URL(`../fixtures/${name}`, import.meta.url))
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(damage, fc.nat({ max: whole.length }), fc.boolean(), async (places, length, isCut) => {
      const bytes = new Uint8Array(isCut ? whole.subarray(0, length) : whole)
      for (const [place, byte] of places) {
        if (place < bytes.length)
          bytes[place] = byte
      }
      expect(['read', expect.any(String)]).toContainEqual(await refusalOf(readTableFile(bytes, 'x', hostileLimits)))
    }), { numRuns: 300 })
  })
})
