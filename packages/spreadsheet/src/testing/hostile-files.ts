import { Buffer } from 'node:buffer'
import { TableFileError } from '../faults.ts'
import { craftOds, craftWorkbook, workbookEntries } from './craft-workbook.ts'
import { craftZip } from './craft-zip.ts'

/** The fault, and of a broken file what is broken; 'read' when it was not refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<unknown> {
  try {
    await reading
    return 'read'
  }
  catch (error) {
    if (!(error instanceof TableFileError))
      return error
    return error.fault === 'broken' ? `broken: ${error.details.reason}` : error.fault
  }
}

const million = 1_000_000
const many = 150_000

/** Under which all of them are refused; made low so that the files need not be large. */
export const hostileLimits = { rows: 20_000, cells: 100_000, inflatedBytes: 20_000_000 }

export function sheetOf(xml: string): Uint8Array {
  return craftWorkbook({ sheet: `<sheetData>${xml}</sheetData>` })
}

function extraPart(name: string): Uint8Array {
  return craftWorkbook({ more: [{ name, content: '<x/>' }] })
}

function withDoctype(doctype: string): Uint8Array {
  return craftWorkbook({ sheetXml: `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>` })
}

function odsTable(rows: string): Uint8Array {
  return craftOds(`<table:table table:name="Lapas">${rows}</table:table>`)
}

function overlapping(): Uint8Array {
  const entries = workbookEntries({})
  return craftZip(entries.map((entry, index) => index === 1 ? { ...entry, saidOffset: 0 } : entry))
}

function encryptedContainer(): Uint8Array {
  return new Uint8Array([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ...Buffer.from('EncryptedPackage', 'utf16le')])
}

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level} "&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}<!ENTITY e "&e19;">]>`
const one = '<v>1</v></c>'

/** Files made to harm or to cost, and what each is refused for. */
export const hostileFiles: readonly (readonly [name: string, make: () => Uint8Array, refusal: string])[] = [
  ['says it inflates to more than allowed', () => craftWorkbook({ sheetEntry: { saidSize: 2_000_000_000 } }), 'inflates-too-much'],
  ['inflates to far more than it says', () => craftWorkbook({ sheet: ' '.repeat(30 * million), sheetEntry: { saidSize: 1_000 } }), 'broken: size'],
  ['inflates to less than it says', () => craftWorkbook({ sheetEntry: { saidSize: 1_000 } }), 'broken: size'],
  ['lays one entry over another', overlapping, 'broken: overlapping entries'],
  ['has one name twice', () => craftZip([...workbookEntries({}), { name: 'xl/workbook.xml', content: '<x/>' }]), 'broken: one name twice'],
  ['has a name that climbs out', () => extraPart('xl/../../../etc/passwd'), 'broken: path'],
  ['has a name from the root', () => extraPart('/etc/passwd'), 'broken: path'],
  ['has thousands of parts', () => craftZip(Array.from({ length: 5_001 }, (_, index) => ({ name: `p${index}`, content: '' }))), 'broken: too many entries'],
  ['has encrypted parts', () => craftWorkbook({ sheetEntry: { flags: 1 } }), 'encrypted'],
  ['is encrypted whole', encryptedContainer, 'encrypted'],
  ['was cut short', () => sheetOf('<row r="1"/>').slice(0, -40), 'broken: no directory'],
  ['lost its middle', () => {
    const bytes = sheetOf('<row r="1"/>')
    return new Uint8Array([...bytes.slice(0, 700), ...bytes.slice(760)])
  }, 'broken: directory'],
  ['has a million columns', () => sheetOf(`<row r="1">${`<c>${one}`.repeat(million)}</row>`), 'too-many-columns'],
  ['has one cell in the last corner', () => sheetOf(`<row r="1"><c r="A1">${one}</row><row r="1048576"><c r="XFD1048576">${one}</row>`), 'too-many-columns'],
  ['has a column no sheet has', () => sheetOf(`<row r="1"><c r="ZZZZZZZZ1">${one}</row>`), 'too-many-columns'],
  ['has more rows than allowed', () => sheetOf(`<row><c>${one}</row>`.repeat(many)), 'too-many-rows'],
  ['has a row no sheet has', () => sheetOf(`<row r="99999999999"><c>${one}</row>`), 'broken: rows out of order'],
  ['has a row between rows', () => sheetOf(`<row r="1.5"><c>${one}</row>`), 'broken: rows out of order'],
  ['has its rows backwards', () => sheetOf(`<row r="2"><c>${one}</row><row r="1"><c>${one}</row>`), 'broken: rows out of order'],
  ['merges the same cells again and again', () => craftWorkbook({ sheet: `<sheetData><row r="1"><c r="A1">${one}<c r="KN1">${one}</row></sheetData><mergeCells>${'<mergeCell ref="A1:KN1"/>'.repeat(2_000)}</mergeCells>` }), 'too-many-cells'],
  ['has endless shared texts', () => craftWorkbook({ strings: '<si/>'.repeat(many) }), 'too-many-cells'],
  ['has endless styles', () => craftWorkbook({ styles: `<cellXfs>${'<xf/>'.repeat(many)}</cellXfs>` }), 'too-many-cells'],
  ['has a text longer than a cell', () => sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(32_768)}</t></is></c></row>`), 'cell-too-long'],
  ['has a text of many megabytes', () => craftWorkbook({ strings: `<si>${`<t>${'a'.repeat(10_000)}</t>`.repeat(300)}</si>` }), 'cell-too-long'],
  ['refers to a text that is not there', () => sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'broken: missing text'],
  ['has letters for a number', () => sheetOf('<row r="1"><c r="A1"><v>0x10</v></c></row>'), 'broken: number'],
  ['has an exponent without measure', () => sheetOf('<row r="1"><c r="A1"><v>1e9999</v></c></row>'), 'broken: number'],
  ['laughs a billion times', () => withDoctype(laughs), 'broken: document type'],
  ['asks for a file of the server', () => withDoctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), 'broken: document type'],
  ['uses an entity nobody declared', () => withDoctype(''), 'broken: unknown entity'],
  ['nests without end', () => craftWorkbook({ sheetXml: '<a>'.repeat(many) }), 'broken: tag'],
  ['has a tag without end', () => craftWorkbook({ sheetXml: `<worksheet a="${'x'.repeat(3 * million)}` }), 'broken: endless token'],
  ['crosses its tags', () => craftWorkbook({ sheetXml: '<worksheet><sheetData></worksheet></sheetData>' }), 'broken: unbalanced tags'],
  ['ends too early', () => craftWorkbook({ sheetXml: '<worksheet><sheetData>' }), 'broken: unfinished'],
  ['is no UTF-8', () => craftWorkbook({ sheetEntry: { content: Buffer.from('<worksheet>\xC0</worksheet>', 'latin1') } }), 'broken: encoding'],
  ['is no XML', () => craftWorkbook({ sheetXml: 'labas' }), 'broken: unfinished'],
  ['lacks a part it speaks of', () => craftZip(workbookEntries({}).filter(({ name }) => !name.includes('worksheets'))), 'broken: missing part'],
  ['has macros', () => extraPart('xl/vbaProject.bin'), 'macros'],
  ['has macros of the old kind', () => extraPart('xl/macrosheets/sheet1.xml'), 'macros'],
  ['links to another workbook', () => extraPart('xl/externalLinks/externalLink1.xml'), 'external-links'],
  ['links to a database', () => extraPart('xl/connections.xml'), 'external-links'],
  ['repeats a full row to the end of an ods', () => odsTable('<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'), 'too-many-rows'],
  ['repeats a full cell to the end of an ods', () => odsTable('<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>'), 'too-many-columns'],
  ['repeats more than an ods has', () => odsTable('<table:table-row table:number-rows-repeated="1e300"/>'), 'broken: repetition'],
  ['repeats spaces without end', () => odsTable(`<table:table-row><table:table-cell><text:p>${'<text:s text:c="900000000"/>'.repeat(1_000)}</text:p></table:table-cell></table:table-row>`), 'broken: repetition'],
  ['has a million spaces', () => odsTable(`<table:table-row><table:table-cell><text:p>${'<text:s text:c="1000"/>'.repeat(1_000)}</text:p></table:table-cell></table:table-row>`), 'cell-too-long'],
  ['has macros in an ods', () => craftOds('', [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }]), 'macros'],
  ['links an ods to another file', () => craftOds('<table:table><table:table-source xlink:href="http://example.com/x.ods"/></table:table>'), 'external-links'],
  ['talks to a program from an ods', () => craftOds('<table:dde-links><table:dde-link/></table:dde-links>'), 'external-links'],
  ['is an encrypted ods', () => craftOds('', [{ name: 'META-INF/manifest.xml', content: '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' }]), 'encrypted'],
  ['has a million columns of text', () => Buffer.from(`${'1;'.repeat(million)}\n`), 'too-many-columns'],
  ['has more lines than allowed', () => Buffer.from('1;2\n'.repeat(many)), 'too-many-rows'],
  ['opens a quote and never closes it', () => Buffer.from(`a;"${'x\n'.repeat(million)}`), 'cell-too-long'],
  ['is larger than allowed', () => new Uint8Array(25_000_001), 'too-large'],
]
