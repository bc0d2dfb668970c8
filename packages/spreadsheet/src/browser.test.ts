import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('everything but reading aside runs in a browser too: nothing of Node is imported', async () => {
  const files: string[] = []
  const guilty: string[] = []
  for await (const file of glob('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts', 'testing/**', 'aside/**', 'aside.ts'] })) {
    files.push(file)
    if (/from 'node:|from '[^.]|\bBuffer\b|\bprocess\./.test(await readFile(join(import.meta.dirname, file), 'utf8')))
      guilty.push(file)
  }
  expect(files).toContain('index.ts')
  expect(guilty).toEqual([])
})
