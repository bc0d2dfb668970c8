import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { schema } from '@rodykle/db'
import { afterEach, expect, it, vi } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { added, evidenceWorld, filesIn, send } from './testing/evidence-world.ts'
import { pdf } from './testing/files.ts'

/** From now on a file can be made, and nothing more be written into it. */
function fillDisk(): void {
  const { createWriteStream } = fs
  vi.spyOn(fs, 'createWriteStream').mockImplementation((...parameters) => {
    const stream = createWriteStream(...parameters)
    const fail = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    stream._write = (_piece, _encoding, done) => done(fail())
    stream._writev = (_pieces, done) => done(fail())
    return stream
  })
  syncBuiltinESMExports()
}

function emptyDisk(): void {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
}

afterEach(emptyDisk)

it('a disk that is full is named, leaves nothing behind, and takes files again when there is room', async () => {
  const { world, form, dataFolder } = await evidenceWorld()
  fillDisk()
  const answer = await send(form.head, form.parents, 'a.pdf', pdf)
  expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toMatchObject([503, '5', { error: { code: 'file-store-unavailable' } }])
  expect([await filesIn(dataFolder), await world.db.$count(schema.evidence), await auditRows(world.db)]).toEqual([[], 0, []])
  emptyDisk()
  await added(form.head, form.parents, 'a.pdf', pdf)
  expect(await filesIn(dataFolder)).toHaveLength(1)
})
