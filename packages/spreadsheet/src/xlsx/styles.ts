import type { Meter } from '../limits.ts'
import type { Archive } from '../zip/archive.ts'
import type { NumberLook } from './number-format.ts'
import { scanPart } from '../xml/scan-part.ts'
import { attributeOf } from '../xml/text.ts'
import { numberLook } from './number-format.ts'

const generalFormat = 0

/** The look of each cell style, by its index. */
export async function readLooks(archive: Archive, part: string, meter: Meter): Promise<NumberLook[]> {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let isInCellStyles = false
  await scanPart(archive, part, {
    open(name, attributes) {
      meter.remembered()
      if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs')
        isInCellStyles = true
      else if (name === 'xf' && isInCellStyles)
        looks.push(lookOf(Number(attributeOf(attributes, 'numFmtId') ?? generalFormat)))
    },
    text() {},
    close(name) {
      if (name === 'cellXfs')
        isInCellStyles = false
    },
  })
  return looks

  function lookOf(id: number): NumberLook {
    return numberLook(id, codes.get(id))
  }
}
