import type { UnitDraft } from './unit-draft.ts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../../shared/http.ts'
import { unitOf } from '../../shared/testing/directory-fixture.ts'
import { createdUnit, draftOf, newDraft, problemsOf, takenBy, updatedUnit } from './unit-draft.ts'

const sound: UnitDraft = { ...newDraft('institution', '2026-09-01'), name: 'Naujoji mokykla', shortName: 'Naujoji', code: 'naujoji', type: 'basic-school' }

describe('a unit being written', () => {
  it.each([
    ['no name', { name: ' ' }, { name: 'name-missing' }],
    ['no short name', { shortName: '' }, { shortName: 'short-name-missing' }],
    ['a code with a capital', { code: 'Naujoji' }, { code: 'code-wrong' }],
    ['a code that ends in a hyphen', { code: 'naujoji-' }, { code: 'code-wrong' }],
    ['a legal code of six digits', { legalCode: '190123' }, { legalCode: 'legal-code-wrong' }],
    ['no type', { type: null }, { type: 'type-missing' }],
    ['no first day', { validFrom: '' }, { validFrom: 'day-missing' }],
    ['nothing wrong', { legalCode: '190123456' }, {}],
  ] as const)('with %s', (_, change, expected) => {
    expect(problemsOf({ ...sound, ...change }, true)).toEqual(expected)
  })

  it('needs no type where it is a methodical group, and no code where it exists already', () => {
    expect(problemsOf({ ...sound, kind: 'methodical-group', type: null }, true)).toEqual({})
    expect(problemsOf({ ...sound, code: 'Senas Kodas' }, false)).toEqual({})
  })

  it('is sent without spaces at its ends, empty aliases, or a type that a group cannot have', () => {
    expect(createdUnit({ ...sound, kind: 'methodical-group', name: ' Būrelis ', aliases: ' Vienas \n\nKitas\nVienas', legalCode: ' ' })).toEqual({ kind: 'methodical-group', code: 'naujoji', name: 'Būrelis', shortName: 'Naujoji', legalCode: null, type: null, validFrom: '2026-09-01', aliases: ['Vienas', 'Kitas'] })
  })

  it('empties a note and a legal code that were taken out', () => {
    const draft = draftOf(unitOf({ name: 'Mokykla', note: 'patikslinti', legalCode: '190123456', aliases: ['M-kla'] }))
    expect(updatedUnit({ ...draft, note: '', legalCode: '' })).toEqual({ name: 'Mokykla', shortName: 'Mokykla', legalCode: null, isConfirmed: true, note: null, aliases: ['M-kla'] })
  })
})

it.each([
  [{ field: 'legalCode', unitId: 'x' }, { field: 'legalCode', unitId: 'x' }],
  [{ field: 'name', unitId: 'x' }, { field: 'name', unitId: 'x' }],
  [{}, { field: 'name', unitId: null }],
])('what is taken %j is shown at its field', (details, expected) => {
  expect(takenBy(new ApiError('already-exists', 409, details))).toEqual(expected)
})

it('another refusal is about no field', () => {
  expect(takenBy(new ApiError('network', 0))).toBeNull()
})
