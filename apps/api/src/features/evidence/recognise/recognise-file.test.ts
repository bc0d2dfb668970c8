import { Buffer } from 'node:buffer'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evidenceFormatFacts } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { archive, compoundFile, openDocument, pdf, png, program } from '../testing/files.ts'
import { recogniseFile } from './recognise-file.ts'

async function recognised(name: string, content: Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'rodykle-recognise-')), 'file')
  await writeFile(path, content)
  return recogniseFile({ path, size: content.length, sha256: '' }, name)
}

describe('a file', () => {
  it.for([
    ['x.pdf', pdf, 'application/pdf'],
    ['x.docx', archive('[Content_Types].xml', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['x.xlsx', archive('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['x.pptx', archive('[Content_Types].xml', 'ppt/presentation.xml'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['x.odt', openDocument('text', 'content.xml'), 'application/vnd.oasis.opendocument.text'],
    ['x.ods', openDocument('spreadsheet', 'content.xml'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['x.odp', openDocument('presentation', 'content.xml'), 'application/vnd.oasis.opendocument.presentation'],
    ['x.doc', compoundFile('WordDocument', '1Table'), 'application/msword'],
    ['x.xls', compoundFile('a', 'b', 'c', 'd', 'Workbook'), 'application/vnd.ms-excel'],
    ['x.ppt', compoundFile('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
    ['x.png', png, 'image/png'],
    ['FOTO.JPG', Buffer.from('\xFF\xD8\xFF\xE0 JFIF', 'latin1'), 'image/jpeg'],
    ['x.gif', Buffer.from('GIF89a'), 'image/gif'],
    ['x.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['x.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
  ] as const)('is taken as %s', async ([name, content, mediaType]) => {
    const { format, name: kept } = await recognised(name, content)
    expect([kept, evidenceFormatFacts[format].mediaType]).toEqual([name, mediaType])
  })

  it.for([
    ['a program that is called a document', 'ataskaita.docx', program, 'unknown-format'],
    ['a page', 'ataskaita.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-format'],
    ['a drawing that can hold a program', 'x.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown-format'],
    ['a film', 'x.heic', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0'), 'unknown-format'],
    ['a picture that is called a document', 'ataskaita.docx', png, 'name-differs'],
    ['a document that is called a program', 'ataskaita.exe', pdf, 'name-differs'],
    ['just something packed', 'x.zip', archive('nuotraukos/1.png'), 'unknown-format'],
    ['an archive whose directory is cut off', 'x.docx', archive('word/document.xml').subarray(0, 60), 'broken'],
    ['a document with macros', 'x.docm', archive('word/document.xml', 'word/vbaProject.bin'), 'macros'],
    ['a document with macros that is called one without', 'x.docx', archive('word/document.xml', 'word/vbaProject.bin'), 'macros'],
    ['an old document with macros', 'x.doc', compoundFile('WordDocument', 'Macros', 'VBA'), 'macros'],
    ['a document with a password', 'x.docx', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an installer', 'x.doc', compoundFile('SummaryInformation'), 'unknown-format'],
    ['an old document whose numbers lead nowhere', 'x.doc', Buffer.concat([compoundFile('WordDocument').subarray(0, 48), Buffer.alloc(500, 0x77)]), 'broken'],
    ['nothing at all', 'x.pdf', Buffer.alloc(0), 'empty'],
  ] as const)('is refused that is %s', async ([, name, content, fault]) => {
    await expect(recognised(name, content)).rejects.toMatchObject({ status: 422, code: 'file-refused', details: { fault } })
  })

  it.for([
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\system32\\x.pdf', 'x.pdf'],
    ['/', 'failas.pdf'],
    ['..', 'failas.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['a\u202Efdp.exe\u0007.pdf', 'afdp.exe.pdf'],
    ['be galo', 'be galo.pdf'],
    [`${'ą'.repeat(300)}.pdf`, `${'ą'.repeat(196)}.pdf`],
    ['CON.pdf', 'CON.pdf'],
  ] as const)('called %j is kept as %j', async ([said, name]) => {
    expect(await recognised(said, pdf)).toEqual({ format: 'pdf', name })
  })
})
