import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { aMethodicalGroup, aPerson, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { systemClock } from '../../platform/clock.ts'
import { peopleOfUnits } from './people-of-units.ts'

it('says who may do a thing with each unit: whoever is switched off may nothing, and nobody is named twice', async ({ world }) => {
  const { db } = world
  const school = await aUnit(db, { name: 'Gimnazija' })
  const silent = await aUnit(db, { name: 'Niekieno mokykla' })
  const group = await aMethodicalGroup(db, { name: 'Būrelis' })
  const head = await aPerson(db, { name: 'Vadovė', grants: [{ role: 'head', unitId: school.id }, { role: 'editor', unitId: school.id }] })
  const deputy = await aPerson(db, { name: 'Pavaduotojas', grants: [{ role: 'editor', unitId: school.id }] })
  const gone = await aPerson(db, { name: 'Buvusi', grants: [{ role: 'head', unitId: school.id }] })
  await db.update(schema.people).set({ isActive: false }).where(eq(schema.people.id, gone.id))
  const service = await aPerson(db, { name: 'Tarnyba', grants: [{ role: 'support', unitId: (await aUnit(db, { name: 'PPT' })).id }] })

  const ctx = { db, actor: null, clock: systemClock, address: 'local', requestId: 'test' }
  const names = async (action: 'submission:fill' | 'submission:submit') => {
    const found = await peopleOfUnits(ctx, action, [school, silent, group])
    return [school, silent, group].map(({ id }) => found.get(id)?.map(person => person.id).toSorted())
  }
  expect(await names('submission:fill')).toEqual([[head.id, deputy.id].toSorted(), [], [service.id]])
  expect(await names('submission:submit')).toEqual([[head.id], [], [service.id]])
})
