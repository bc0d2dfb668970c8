import { Buffer } from 'node:buffer'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evidenceFormatFacts } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { archive, compoundFile, openDocument, pdf, png, program } from '../testing/files.ts'
import { lockedPdf, pdfOf } from '../testing/locked-pdf.ts'
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

describe('a PDF', () => {
  const revisions = ([2, 3, 4, 5] as const).flatMap(revision => (['table', 'stream'] as const).map(end => [revision, end] as const))
  it.for(revisions)('locked by revision %i that ends in a %s is refused only where it asks for a password to open', async ([revision, end]) => {
    expect(await recognised('x.pdf', lockedPdf(revision, '', end))).toMatchObject({ format: 'pdf' })
    await expect(recognised('x.pdf', lockedPdf(revision, 'slaptas', end))).rejects.toMatchObject({ status: 422, code: 'file-refused', details: { fault: 'encrypted' } })
  })

  /** Of the newest revision, as another implementation made what its check compares; pdf.js opens both, one of them with its password alone. */
  const revision6 = (user: string) => pdfOf(`/Filter/Standard/V 5/R 6/Length 256/P -3904/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF/O<${'5C'.repeat(48)}>/U<${user}>`)
  const [emptyUser, secretUser] = [
    'd50c96318551685821df841cfee3611596e90655f6b6dbf4a05c48e260adaf607b774effe4a349c6dd82ad4f4f21d34c',
    'a558f8cd2100126731b7b47d365ca0290174ae7235af8ef35e28f57b35c5aea3a2ded07a192e6ee69d0eb5bb314e33d0',
  ]
  it('locked by revision 6 is refused only where it asks for a password to open', async () => {
    expect(await recognised('x.pdf', revision6(emptyUser))).toMatchObject({ format: 'pdf' })
    await expect(recognised('x.pdf', revision6(secretUser))).rejects.toMatchObject({ details: { fault: 'encrypted' } })
  })

  it.for([
    ['of whose lock nothing is said where it is said to be', Buffer.from(lockedPdf(3, 'slaptas').toString('latin1').replace('4 0 R', '9 0 R'), 'latin1')],
    ['whose end was cut off', lockedPdf(3, 'slaptas').subarray(0, -30)],
    ['that locks its attachments alone', pdfOf(`/Filter/Standard/V 4/R 4/P -4/EFF/StdCF/O<${'5C'.repeat(32)}>/U<${'5D'.repeat(32)}>`)],
    ['that is locked by a certificate', pdfOf('/Filter/Adobe.PubSec/V 4/R 4/SubFilter/adbe.pkcs7.s5')],
    ['that is locked in a way of the future', pdfOf(`/Filter/Standard/V 9/R 9/P -4/StmF/StdCF/O<${'5C'.repeat(48)}>/U<${'5D'.repeat(48)}>`)],
    ['whose lock makes no sense', pdfOf('/Filter/Standard/R [[[[(')],
    ['whose brackets never end', pdfOf('['.repeat(50_000))],
    ['that opens without a password and leaves only what is said of it in the clear', lockedPdf(4, '', 'table', true)],
    ['that is not locked', pdfOf(null, 'stream')],
  ] as const)('%s is taken', async ([, content]) => {
    expect(await recognised('x.pdf', content)).toMatchObject({ format: 'pdf' })
  })

  it('is judged by its newest lock: what stood before it was replaced', async () => {
    const opened = lockedPdf(3, '').toString('latin1')
    const from = opened.indexOf('4 0 obj')
    const newer = opened.slice(from, opened.indexOf('xref', from))
    const locked = lockedPdf(3, 'slaptas').toString('latin1')
    expect(await recognised('x.pdf', Buffer.from(locked.replace('startxref', `${newer}startxref`), 'latin1'))).toMatchObject({ format: 'pdf' })
  })
})
