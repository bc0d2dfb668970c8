import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aUnit } from './factories/index.ts'
import { it } from './it.ts'

describe('a test\'s own world', () => {
  it.for([1, 2])('begins empty (%i)', async (_, { world }) => {
    expect(await world.db.select().from(schema.reportingUnits)).toEqual([])
    await aUnit(world.db)
    expect(await world.db.select().from(schema.reportingUnits)).toHaveLength(1)
  })
})
