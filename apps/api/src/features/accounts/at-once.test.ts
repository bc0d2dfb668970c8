import type { SharedWorld } from '../../../test/build-shared-world.ts'
import { schema } from '@rodykle/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'

let world: SharedWorld
beforeAll(async () => {
  world = await buildSharedWorld()
})
afterAll(() => world.close())

describe('at the same moment', () => {
  it('two administrators who dismiss each other leave one of them', async () => {
    const [one, other] = [await world.signInAs('administrator'), await world.signInAs('administrator')]
    const answers = await Promise.all([
      one.patch(`/api/people/${other.personId}`, { isActive: false }),
      other.patch(`/api/people/${one.personId}`, { isActive: false }),
    ])
    // The slower one may already be dismissed when asking.
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, expect.toBeOneOf([401, 409])])
  })

  it('an address is given to one person only', async () => {
    const administrator = await world.signInAs('administrator')
    const person = { email: 'dviese@rodykle.example', name: 'Dviese', grants: [{ role: 'council', unitId: null }] }
    const answers = await Promise.all([1, 2, 3, 4].map(() => administrator.post('/api/people', person)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409])
  })

  it('a unit\'s name is given to one unit only', async () => {
    const administrator = await world.signInAs('administrator')
    const unit = { kind: 'institution', name: 'Ta pati', shortName: 'Ta pati', legalCode: null, type: 'gymnasium', validFrom: '2026-09-01', aliases: [] }
    const answers = await Promise.all(['a', 'b', 'c'].map(code => administrator.post('/api/institutions', { ...unit, code })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  })

  it('twenty guesses are no more than five', async () => {
    const guess = { email: 'spejamas@rodykle.example', password: 'spėjimas' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.anonymous.post('/api/session', guess)))
    const failed = answers.filter(({ statusCode }) => statusCode === 401)
    expect(failed.length).toBeLessThanOrEqual(5)
    expect(failed.length + answers.filter(({ statusCode }) => statusCode === 429).length).toBe(20)
    expect((await world.db.select().from(schema.signInFailures)).length).toBe(failed.length)
  })
})
