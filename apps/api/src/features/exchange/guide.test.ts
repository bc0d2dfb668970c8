import type { AddressInfo } from 'node:net'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { demonstrationWorld } from './testing/demonstration-world.ts'

const guide = new URL('../../../../../docs/exchange.md', import.meta.url)

/** What stands between ```js (or another language) and ```, in the order of the page. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code)
}

it('the program in docs/exchange.md does what the page says, as it stands there', async () => {
  const page = await readFile(guide, 'utf8')
  const [output] = blocks(page, 'text')
  const folder = await mkdtemp(join(tmpdir(), 'rodykle-guide-'))
  const world = await demonstrationWorld()
  try {
    await world.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = world.app.server.address() as AddressInfo
    await writeFile(join(folder, 'program.mjs'), blocks(page, 'js').join('\n'))
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.mjs')], { env: { RODYKLE_ADDRESS: `http://127.0.0.1:${port}`, NO_COLOR: '1' } })
    expect(stdout).toBe(output)
  }
  finally {
    await world.close()
    await rm(folder, { recursive: true })
  }
})
