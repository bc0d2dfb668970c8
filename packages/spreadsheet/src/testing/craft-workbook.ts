import type { CraftedEntry } from './craft-zip.ts'
import { craftZip } from './craft-zip.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relationsXml(...targets: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships>${targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
}

export interface CraftedWorkbook {
  /** The XML of sheetData and what follows it. */
  sheet?: string
  /** The whole XML of the sheet. */
  sheetXml?: string
  workbookPr?: string
  strings?: string
  styles?: string
  more?: readonly CraftedEntry[]
  /** What is said of the sheet's part in the directory. */
  sheetEntry?: Partial<CraftedEntry>
}

/** The parts of a workbook of one sheet. */
export function workbookEntries({ sheet = '<sheetData/>', sheetXml, workbookPr = '', strings = '', styles = '', more = [], sheetEntry = {} }: CraftedWorkbook): CraftedEntry[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationsXml(['officeDocument', 'xl/workbook.xml']) },
    { name: 'xl/workbook.xml', content: `<workbook xmlns:r="${relations}">${workbookPr}<sheets><sheet name="Lapas" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml'], ['styles', 'styles.xml']) },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml ?? `<worksheet>${sheet}</worksheet>`, ...sheetEntry },
    ...more,
  ]
}

/** A workbook of one sheet, as small as can be. */
export function craftWorkbook(workbook: CraftedWorkbook): Uint8Array {
  return craftZip(workbookEntries(workbook))
}

/** An OpenDocument sheet with this between the tags of the spreadsheet. */
export function craftOds(spreadsheet: string, more: readonly CraftedEntry[] = []): Uint8Array {
  return craftZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: `<office:document-content><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>` },
    ...more,
  ])
}
