import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import { craftZip } from '@rodykle/spreadsheet/testing'

export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A PDF of so many pages with a line on each, in a font that every program has. */
export function pdfFile(name: string, pages: number): GivenFile {
  const kids = Array.from({ length: pages }, (_, index) => 4 + index * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...kids.flatMap((kid, index) => {
      const text = `BT /F1 24 Tf 72 700 Td (Susirinkimo suvestine, ${index + 1} puslapis) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${kid + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body + trailer) }
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

/** A picture of one colour. */
export function pngFile(name: string, width: number, height: number): GivenFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const line = 1 + width * 3
  const lines = Buffer.alloc(line * height, 0x7A)
  // Each begins with a word on how it is told; nought is "as it is".
  for (let row = 0; row < height; row++)
    lines[row * line] = 0
  return { name, mimeType: 'image/png', buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(lines)), pngChunk('IEND', Buffer.alloc(0))]) }
}

export function docxFile(name: string): GivenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(craftZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<document/>' }])) }
}

/** A program for Windows, called what one likes. */
export function programCalled(name: string): GivenFile {
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2000)]) }
}
