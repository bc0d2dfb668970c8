import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url))
const [start, end] = ['<!-- the last table -->', '<!-- its end -->']

/** On what, so that a table can be compared with the next. */
function machine(): string {
  const [first, ...others] = cpus()
  return `${new Date().toISOString().slice(0, 10)}, ${others.length + 1} × ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`
}

/** The text with this table between its marks in place of the one that stood there. @throws Error where the marks are missing */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error('docs/performance.md has no place for the table')
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}

export function keepTable(table: string): void {
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), `${machine()}\n\n${table}`))
}
