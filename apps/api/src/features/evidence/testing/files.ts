import { Buffer } from 'node:buffer'
import { craftZip } from '@rodykle/spreadsheet/testing'

const empty = { content: '<x/>' }

/** An archive of these names, as far as anybody looks. */
export function archive(...names: string[]): Buffer {
  return Buffer.from(craftZip(names.map(name => ({ name, ...empty }))))
}

/** Its first entry is stored, as the standard of open documents wants. */
export function openDocument(type: string, ...names: string[]): Buffer {
  const zip = archive(...names)
  const mimetype = Buffer.from(`application/vnd.oasis.opendocument.${type}`)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034B50, 0)
  local.writeUInt32LE(mimetype.length, 18)
  local.writeUInt32LE(mimetype.length, 22)
  local.writeUInt16LE(8, 26)
  const first = Buffer.concat([local, Buffer.from('mimetype'), mimetype])
  // The other entries' places are counted from the beginning of the file.
  const moved = Buffer.from(zip)
  const directory = moved.readUInt32LE(moved.length - 6)
  for (let at = directory; moved.readUInt32LE(at) === 0x02014B50; at += 46 + moved.readUInt16LE(at + 28))
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + first.length, at + 42)
  moved.writeUInt32LE(directory + first.length, moved.length - 6)
  return Buffer.concat([first, moved])
}

/** A file of the old office programs with streams of these names: a header, a table of sectors, a directory. */
export function compoundFile(...names: string[]): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0xFFFFFFFE, 68)
  header.fill(0xFF, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xFF)
  const directorySectors = Math.ceil((names.length + 1) / 4)
  table.writeUInt32LE(0xFFFFFFFD, 0)
  for (let sector = 1; sector <= directorySectors; sector++)
    table.writeUInt32LE(sector === directorySectors ? 0xFFFFFFFE : sector + 1, sector * 4)
  const directory = Buffer.alloc(directorySectors * 512);
  ['Root Entry', ...names].forEach((name, index) => {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64)
  })
  return Buffer.concat([header, table, directory])
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==', 'base64')
/** A program for Windows, as it begins. */
export const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(400)])
