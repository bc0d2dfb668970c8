import type { Meter } from '../limits.ts'
import type { Archive } from '../zip/archive.ts'
import { longerText } from '../longer-text.ts'
import { ownedText } from '../owned-text.ts'
import { scanPart } from '../xml/scan-part.ts'
import { decodedEscapes } from './escapes.ts'

/** The texts cells refer to by number. Runs of rich text are joined; readings of East Asian text (rPh) are left out. */
export async function readSharedStrings(archive: Archive, part: string, meter: Meter): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isInText = false
  let readings = 0

  function keep() {
    meter.remembered()
    strings.push(ownedText(decodedEscapes(text)))
  }

  await scanPart(archive, part, {
    open(name) {
      if (name === 'si')
        text = ''
      else if (name === 'rPh')
        readings += 1
      isInText = name === 't' && readings === 0
    },
    text(piece) {
      if (isInText)
        text = longerText(text, piece, meter.limits)
    },
    close(name) {
      isInText = false
      if (name === 'rPh')
        readings -= 1
      else if (name === 'si')
        keep()
    },
  })
  return strings
}
