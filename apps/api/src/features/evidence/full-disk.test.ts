import type { createWriteStream } from 'node:fs'
import { schema } from '@rodykle/db'
import { expect, it, vi } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { added, evidenceWorld, filesIn, send } from './testing/evidence-world.ts'
import { pdf } from './testing/files.ts'

const disk = vi.hoisted(() => ({ isFull: false }))

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<{ createWriteStream: typeof createWriteStream }>()
  return {
    ...original,
    /** The file is made, and nothing more can be written into it. */
    createWriteStream: (...parameters: Parameters<typeof createWriteStream>) => {
      const stream = original.createWriteStream(...parameters)
      if (disk.isFull) {
        const fail = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
        stream._write = (_piece, _encoding, done) => done(fail())
        stream._writev = (_pieces, done) => done(fail())
      }
      return stream
    },
  }
})

it('a disk that is full is named, leaves nothing behind, and takes files again when there is room', async () => {
  const { world, form, dataFolder } = await evidenceWorld()
  disk.isFull = true
  const answer = await send(form.head, form.parents, 'a.pdf', pdf)
  expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toMatchObject([503, '5', { error: { code: 'file-store-unavailable' } }])
  expect([await filesIn(dataFolder), await world.db.$count(schema.evidence), await auditRows(world.db)]).toEqual([[], 0, []])
  disk.isFull = false
  await added(form.head, form.parents, 'a.pdf', pdf)
  expect(await filesIn(dataFolder)).toHaveLength(1)
})
