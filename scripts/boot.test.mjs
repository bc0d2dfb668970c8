import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { root } from './root.mjs'

it('names the tasks there are when it is asked for another', async () => {
  await expect(promisify(execFile)(process.execPath, [join(root, 'scripts/boot.mjs'), 'nonsense']))
    .rejects
    .toMatchObject({ code: 1, stderr: expect.stringMatching(/Unknown task “nonsense”\. Known tasks: start, test, dev, check, bench, verify-numbers, pictures\./) })
})

it('is what every script of the package goes through, in place of the shell that npm starts', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Object.entries(scripts)).toEqual(Object.keys(scripts).map(name => [name, `exec node scripts/boot.mjs ${name}`]))
})

it('knows the pnpm that the image is built with', () => {
  const [, installed] = readFileSync(join(root, 'scripts/install.mjs'), 'utf8').match(/pnpmVersion = '(.+)'/)
  expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toContain(`pnpm@${installed}`)
})
