import type { Action, Subject } from './access.ts'
import type { Actor, Role } from './roles.ts'
import { describe, expect, it } from 'vitest'
import { actions, can, maySubmit } from './access.ts'
import { roles } from './roles.ts'

const subjects = {
  own: { unitId: 'own', unitKind: 'institution' },
  other: { unitId: 'other', unitKind: 'institution' },
  group: { unitId: 'some-group', unitKind: 'methodical-group' },
  city: { unitId: 'city', unitKind: 'city' },
} as const satisfies Record<string, Subject>

/** What each role's grant is held for. */
const heldFor: Record<Role, string | null> = {
  'administrator': null,
  'department': null,
  'head': 'own',
  'editor': 'own',
  'council': null,
  'support': 'own',
  'group-chair': 'own',
}

const nothing = '– – – –'
const everything = 'own other group city'

/** May they, about: their own unit, another institution, a methodical group that is not theirs, the city. */
const table: Record<Action, Record<Role, string>> = {
  'session:read': everyone(everything),
  'institution:read': everyone(everything),
  'institution:manage': only({ administrator: everything }),
  'people:manage': only({ administrator: everything }),
  'deputy:manage': only({ head: 'own – – –' }),
  'mail:read': only({ administrator: everything }),
  'mail:manage': only({ administrator: everything }),
  'plan:read': everyone(everything),
  'plan:read-draft': only({ administrator: everything, department: everything }),
  'plan:edit': only({ department: everything }),
  'period:read': everyone(everything),
  'period:manage': only({ department: everything }),
  'submission:read': only({
    'administrator': everything,
    'department': everything,
    'head': 'own – – –',
    'editor': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'submission:fill': only({
    'department': '– – – city',
    'head': 'own – – –',
    'editor': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'submission:submit': only({
    'department': '– – – city',
    'head': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'submission:submit-for-head': only({ editor: 'own – – –' }),
  'submission:review': only({ department: everything }),
  'remark:add': only({
    'department': everything,
    'head': 'own – – –',
    'editor': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'value:import': only({
    'department': everything,
    'head': 'own – – –',
    'editor': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'denominator:give': only({ department: everything }),
  'benchmark:manage': only({ department: everything }),
  'settings:read': only({ administrator: everything }),
  'settings:manage': only({ administrator: everything }),
  'self-check:read': only({ administrator: everything }),
  'self-check:run': only({ administrator: everything }),
  'figures:read-approved': everyone(everything),
  'figures:read-working': only({ administrator: everything, department: everything }),
  'figures:read-unit': only({
    'administrator': everything,
    'department': everything,
    'head': 'own – – –',
    'editor': 'own – – –',
    'support': 'own – group –',
    'group-chair': 'own – – –',
  }),
  'audit:read': only({ administrator: everything, department: everything }),
}

function everyone(reach: string): Record<Role, string> {
  return Object.fromEntries(roles.map(role => [role, reach])) as Record<Role, string>
}

function only(allowed: Partial<Record<Role, string>>): Record<Role, string> {
  return { ...everyone(nothing), ...allowed }
}

function holding(...held: Role[]): Actor {
  return { personId: 'someone', grants: held.map(role => ({ role, unitId: heldFor[role] })) }
}

describe.each(roles)('%s', (role) => {
  it.each(actions)('%s', (action) => {
    const reach = Object.entries(subjects).map(([name, subject]) => can(holding(role), action, subject) ? name : '–')
    expect(reach.join(' ')).toBe(table[action][role])
  })

  it.each(actions)('%s: asked without a subject, means "of anything at all"', (action) => {
    expect(can(holding(role), action)).toBe(table[action][role] !== nothing)
  })
})

describe('whoever', () => {
  it.each(actions)('holds no role may not %s', (action) => {
    expect(can(holding(), action)).toBe(false)
    expect(can(holding(), action, subjects.own)).toBe(false)
  })

  it('holds two roles may what either may, each within its own reach', () => {
    const both: Actor = { personId: 'someone', grants: [{ role: 'head', unitId: 'own' }, { role: 'editor', unitId: 'other' }] }
    expect(can(both, 'submission:submit', subjects.own)).toBe(true)
    expect(can(both, 'submission:fill', subjects.other)).toBe(true)
    expect(can(both, 'submission:submit', subjects.other)).toBe(false)
  })

  it('is head of nothing reaches no unit', () => {
    const headless: Actor = { personId: 'someone', grants: [{ role: 'head', unitId: null }] }
    expect(can(headless, 'submission:read', subjects.own)).toBe(false)
    expect(can(headless, 'submission:read', { unitId: null })).toBe(false)
  })
})

describe('handing in', () => {
  const editor: Actor = { personId: 'p', grants: [{ role: 'editor', unitId: 'own' }] }
  it.each([[false, subjects.own, false], [true, subjects.own, true], [true, subjects.other, false]] as const)('is a deputy\'s where deputies are let (%s), for their own unit', (deputiesMaySubmit, subject, expected) => {
    expect(maySubmit(editor, subject, { deputiesMaySubmit })).toBe(expected)
  })
})
