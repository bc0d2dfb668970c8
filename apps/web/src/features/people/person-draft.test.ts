import type { PersonDraft } from './person-draft.ts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../../shared/http.ts'
import { personOf as person, unitOf } from '../../shared/testing/directory-fixture.ts'
import { draftOf, isSound, personOf, placeOf, problemsOf, unitsFor } from './person-draft.ts'

const sound: PersonDraft = { name: 'Ona Onaitė', email: 'ona@mokykla.lt', grants: [{ key: 0, role: 'head', unitId: 'a' }] }

describe('an account being written', () => {
  it('is sound when it says who, how they sign in and as what', () => {
    expect(isSound(problemsOf(sound))).toBe(true)
    expect(personOf({ ...sound, name: ' Ona Onaitė ', email: ' ona@mokykla.lt ' })).toEqual({ name: 'Ona Onaitė', email: 'ona@mokykla.lt', grants: [{ role: 'head', unitId: 'a' }] })
  })

  it.each([
    ['no name', { name: '  ' }, { name: 'name-missing' }],
    ['no address', { email: '' }, { email: 'email-missing' }],
    ['half an address', { email: 'ona@mokykla' }, { email: 'email-wrong' }],
    ['an address with a space', { email: 'ona onaite@mokykla.lt' }, { email: 'email-wrong' }],
  ])('is not with %s', (_, change, problems) => {
    expect(problemsOf({ ...sound, ...change })).toEqual({ ...problems, grants: new Map() })
  })

  it.each([
    ['no role', [{ key: 7, role: null, unitId: null }], [[7, 'role-missing']]],
    ['a head of nothing', [{ key: 7, role: 'head', unitId: null }], [[7, 'unit-missing']]],
    ['the same role twice', [{ key: 1, role: 'head', unitId: 'a' }, { key: 2, role: 'head', unitId: 'a' }], [[2, 'grant-twice']]],
    ['a role of the whole city twice, whatever unit was chosen before', [{ key: 1, role: 'council', unitId: 'a' }, { key: 2, role: 'council', unitId: null }], [[2, 'grant-twice']]],
    ['the same role for two institutions', [{ key: 1, role: 'editor', unitId: 'a' }, { key: 2, role: 'editor', unitId: 'b' }], []],
  ] as const)('with %s: %j', (_, grants, expected) => {
    expect([...problemsOf({ ...sound, grants: [...grants] }).grants]).toEqual(expected)
  })

  it('forgets the unit of a role that is held for none', () => {
    expect(personOf({ ...sound, grants: [{ key: 0, role: 'department', unitId: 'a' }] }).grants).toEqual([{ role: 'department', unitId: null }])
  })

  it('begins with what the person holds, or with what somebody was sent to give', () => {
    const unit = unitOf()
    expect(draftOf(person({ name: 'Ona', grants: [{ role: 'head', unit }, { role: 'council', unit: null }] })).grants).toEqual([{ key: 0, role: 'head', unitId: unit.id }, { key: 1, role: 'council', unitId: null }])
    expect(draftOf(null, { role: 'head', unitId: 'a' }).grants).toEqual([{ key: 0, role: 'head', unitId: 'a' }])
  })
})

describe('a role can be held', () => {
  const school = unitOf({ name: 'Mokykla' })
  const service = unitOf({ name: 'PPT', type: 'support-service' })
  const gone = unitOf({ name: 'Uždaryta', validTo: '2026-08-31' })
  const leaving = unitOf({ name: 'Šiandien dar yra', validTo: '2026-11-21' })
  const group = unitOf({ name: 'Būrelis', kind: 'methodical-group' })
  const city = unitOf({ name: 'Miestas', kind: 'city' })

  it.each([
    ['head', ['Mokykla', 'PPT', 'Šiandien dar yra']],
    ['support', ['PPT']],
    ['group-chair', ['Būrelis']],
    ['department', []],
    [null, []],
  ] as const)('%s: for %j', (role, names) => {
    expect(unitsFor(role, [school, service, gone, leaving, group, city], '2026-11-21').map(({ name }) => name)).toEqual(names)
  })
})

it.each([
  ['already-exists', { field: 'email' }, 'email'],
  ['cannot-remove-last-administrator', {}, 'grants'],
  ['unit-not-active', {}, 'grants'],
  ['invalid-request', { field: 'grants' }, 'grants'],
  ['invalid-request', { where: 'body' }, 'form'],
  ['network', {}, 'form'],
] as const)('a refusal "%s" %j is shown at the %s', (code, details, place) => {
  expect(placeOf(new ApiError(code, 409, details))).toBe(place)
})
