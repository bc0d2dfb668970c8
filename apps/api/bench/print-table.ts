import type { Result } from './result.ts'

const header = ['', 'ours', 'floor', 'ratio', 'budget', 'met']

/** Three digits that matter, no more: 1,234 · 12.3 · 0.55 */
export function brief(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function cellsOf({ name, unit, ours, floor, ratio, budget, bound, met }: Result): string[] {
  return [
    name,
    `${unit === 'requests' || unit === 'values' ? ours.toLocaleString('en') : brief(ours)} ${unit}`,
    floor === null ? '' : `${brief(floor)} ${unit}`,
    ratio === null ? '' : brief(ratio),
    budget === null ? '' : `${bound === 'at most' ? '≤' : '≥'} ${budget}${ratio === null ? ` ${unit}` : ''}`,
    met === null ? '' : met ? 'yes' : 'NO',
  ]
}

/** A table in Markdown, which reads well on a terminal too. */
export function printTable(results: readonly Result[]): string {
  const rows = [header, ...results.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...rows.map(cells => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width, column) => column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`).join('|')}|`
  return [line(header), rule, ...rows.slice(1).map(line)].join('\n')
}
