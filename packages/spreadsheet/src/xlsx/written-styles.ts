import type { TableColumnKind } from '../written.ts'

/** Indexes of the cell styles that stylesXml declares. */
export const writtenStyles = { plain: 0, header: 1, title: 2, text: 3, date: 4, firstPercent: 5 } as const

const mostPercentDecimals = 10
const dateFormat = 164
const firstPercentFormat = 165

function percentFormat(decimals: number): string {
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`
}

/** The style that shows the percent with as many decimals as it has. */
export function percentStyle(percent: string): number {
  const point = percent.indexOf('.')
  return writtenStyles.firstPercent + (point === -1 ? 0 : Math.min(percent.length - point - 1, mostPercentDecimals))
}

/** How an empty cell of the column is formatted for what a person will put in. */
export function columnStyle(kind: TableColumnKind): number {
  return { text: writtenStyles.text, number: writtenStyles.plain, date: writtenStyles.date, percent: writtenStyles.firstPercent }[kind]
}

const percents = Array.from({ length: mostPercentDecimals + 1 }, (_, decimals) => ({ id: firstPercentFormat + decimals, format: percentFormat(decimals) }))

function cellStyle(format: number, font = 0, alignment = ''): string {
  const inner = alignment === '' ? '/>' : ` applyAlignment="1"><alignment ${alignment}/></xf>`
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${font === 1 ? 2 : 0}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${inner}`
}

const cellStyles = [
  cellStyle(0),
  cellStyle(49, 1, 'vertical="top" wrapText="1"'),
  cellStyle(49, 2),
  cellStyle(49, 0, 'vertical="top" wrapText="1"'),
  cellStyle(dateFormat),
  ...percents.map(({ id }) => cellStyle(id)),
]

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="${percents.length + 1}"><numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd"/>\
${percents.map(({ id, format }) => `<numFmt numFmtId="${id}" formatCode="${format}"/>`).join('')}</numFmts>\
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/><bgColor indexed="64"/></patternFill></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${cellStyles.length}">${cellStyles.join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
