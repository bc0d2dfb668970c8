import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { provideSecret } from './secret.ts'

describe('the installation\'s secret', () => {
  it('is made once, for its owner only, in a folder that need not exist yet', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'rodykle-secret-')), 'data')
    const secret = provideSecret(folder)
    expect(secret).toHaveLength(64)
    expect(provideSecret(folder)).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['secret'])
  })

  it('is left as it was found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rodykle-secret-'))
    writeFileSync(join(folder, 'secret'), 'brought along from elsewhere, 32+ characters')
    expect(provideSecret(folder)).toBe('brought along from elsewhere, 32+ characters')
  })
})
