import type { TableColumn, TableSheet } from '../written.ts'
import type { WrittenPart } from '../zip/write.ts'
import { encodedText } from '../xml/text.ts'
import { writeZip } from '../zip/write.ts'
import { columnLetters } from './reference.ts'
import { sheetNames } from './sheet-names.ts'
import { sheetXml } from './written-sheet.ts'
import { stylesXml } from './written-styles.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Drop-downs longer than 255 characters have to stand in cells; all of them do, in a hidden sheet. */
interface ChoiceSheet {
  columns: readonly ColumnWithChoices[]
  sheet: TableSheet
}

type ColumnWithChoices = TableColumn & { choices: readonly string[] }

function hasChoices(column: TableColumn): column is ColumnWithChoices {
  return column.choices !== undefined && column.choices.length > 0
}

function choiceSheet(sheets: readonly TableSheet[]): ChoiceSheet | null {
  const columns = sheets.flatMap(sheet => sheet.columns).filter(hasChoices)
  if (columns.length === 0)
    return null
  const longest = Math.max(...columns.map(({ choices }) => choices.length))
  const rows = Array.from({ length: longest }, (_, index) => columns.map(({ choices }) => choices[index] ?? null))
  return { columns, sheet: { name: 'Sąrašai', columns: columns.map(({ header }) => ({ header, kind: 'text' })), rows } }
}

/** Where the choices of each column stand, as a formula. */
function rangesOf(choices: ChoiceSheet | null, sheetName: string): Map<TableColumn, string> {
  return new Map(choices?.columns.map((column, index) => {
    const letters = columnLetters(index)
    return [column, `'${sheetName.replaceAll('\'', '\'\'')}'!$${letters}$2:$${letters}$${column.choices.length + 1}`]
  }))
}

function workbookXml(names: readonly string[], hiddenFrom: number): string {
  const sheets = names.map((name, index) =>
    `<sheet name="${encodedText(name)}" sheetId="${index + 1}"${index >= hiddenFrom ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`)
  return `${head}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function relationsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${kind}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`
}

function contentTypesXml(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) =>
    `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`)
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${sheets.join('')}</Types>`
}

/**
 * An Excel workbook, piece by piece, its rows taken only as fast as the pieces are. Numbers are numbers with every digit they have, days are days,
 * text is text whatever it begins with. Choices stand in one more sheet, hidden. Throws RangeError for what a sheet cannot hold.
 */
export function writeXlsx(sheets: readonly TableSheet[]): AsyncGenerator<Uint8Array, void, undefined> {
  const choices = choiceSheet(sheets)
  const all = choices === null ? sheets : [...sheets, choices.sheet]
  const names = sheetNames(all.map(({ name }) => name))
  const ranges = rangesOf(choices, names.at(-1) ?? '')
  const parts: WrittenPart[] = [
    { name: '[Content_Types].xml', text: [contentTypesXml(all.length)] },
    { name: '_rels/.rels', text: [relationsXml([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', text: [workbookXml(names, sheets.length)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [relationsXml([...all.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['styles', 'styles.xml']])] },
    { name: 'xl/styles.xml', text: [stylesXml] },
    ...all.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet, ranges) })),
  ]
  return writeZip(parts)
}
