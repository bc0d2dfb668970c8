import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const workspace = join(import.meta.dirname, '../../..')

/** What a seeded database is made from. */
const ingredients = ['db/migrations', 'db/seed', 'db/src/schema', 'packages/domain/src']

let known: string | undefined

/** Sixteen hexadecimal digits that change with anything a template is made from. */
export function fingerprint(): string {
  return known ??= compute()
}

function compute(): string {
  const hash = createHash('sha256')
  for (const file of ingredients.flatMap(filesBelow))
    hash.update(`${file}\n`).update(readFileSync(join(workspace, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(folder: string): string[] {
  if (!existsSync(join(workspace, folder)))
    return []
  return readdirSync(join(workspace, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath.slice(workspace.length + 1), entry.name))
    .toSorted()
}
