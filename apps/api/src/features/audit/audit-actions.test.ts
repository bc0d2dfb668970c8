import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { auditActions, planItemKinds } from '@rodykle/contracts'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
/** `'plan.publish'`, or `${kind}.move` where one verb serves every level of the plan. */
const code = /['`]((?:\$\{kind\}|[a-z]+(?:-[a-z]+)*)\.[a-z]+(?:-[a-z]+)*)['`]/g
/** Other codes are made of two words as well; those of the trail begin with a thing it tells about. */
const things = new Set<string>(auditActions.map(thingOf))

function thingOf(action: string): string {
  return action.slice(0, action.indexOf('.'))
}

/** Every code that a file which writes the trail names. */
async function codesUsed(): Promise<string[]> {
  const used = new Set<string>()
  for await (const file of glob(['apps/api/src/features/**/*.ts', 'db/seed/**/*.ts'], { cwd: root, exclude: name => name.endsWith('.test.ts') })) {
    const source = await readFile(`${root}/${file}`, 'utf8')
    if (!source.includes('platform/audit.ts\'') && !source.includes('insert(auditEntries)'))
      continue
    for (const [, found = ''] of source.matchAll(code))
      (found.startsWith('$') ? planItemKinds.map(kind => found.replace(/^.*?(?=\.)/, kind)) : [found]).forEach(action => used.add(action))
  }
  return [...used].filter(action => things.has(thingOf(action)))
}

describe('what the trail can say', () => {
  it('is in the contract, word for word: nothing is written that the screen cannot word, and nothing worded that is never written', async () => {
    expect((await codesUsed()).sort()).toEqual([...auditActions].sort())
  })
})
