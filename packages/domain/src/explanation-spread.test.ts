import type { UnitFact } from './explanation-units.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import { describe, expect, it } from 'vitest'
import { explainSpread, spreadValues } from './explanation-spread.ts'
import { judge } from './judge.ts'
import { defaultTolerance } from './judgement.ts'

const frame = { measure: 'percent', tolerance: defaultTolerance } as const
const rule = { kind: 'at-least', planned: '80', assumed: false } as const
const ratio = (numerator: number): ObservedAtRest => ({ state: 'reported', value: { kind: 'ratio', numerator: String(numerator), denominator: '10' } })

function unit(name: string, observed: ObservedAtRest, standing: UnitFact['standing'] = 'accepted'): UnitFact {
  return { unitId: name, name, standing, observed, judgement: judge(observed, rule, frame) }
}
function explained(units: readonly UnitFact[], over: Partial<Parameters<typeof explainSpread>[0]> = {}) {
  return explainSpread({
    without: null,
    span: { kind: 'year', year: 2026 },
    basis: 'approved',
    units,
    seesUnits: true,
    inForce: { rule, of: 'unit', version: 1, validFrom: '2026-01-01', reason: null },
    frame,
    reporters: 'institution',
    approvals: { count: 0, first: null, last: null },
    ...over,
  })
}
const points = (units: readonly UnitFact[]) => explained(units)?.statements.find(({ code }) => code === 'spread')

describe('the points of a spread', () => {
  it('are the counted numbers in order of size: neither absences nor zeros are mistaken for each other', () => {
    const units = [unit('a', ratio(9)), unit('b', { state: 'not-measured', reason: 'Dar nematuota' }), unit('c', ratio(0)), unit('d', ratio(10), 'submitted'), unit('e', ratio(5), 'draft')]
    expect(spreadValues(units, 'approved')).toEqual(['0', '90'])
    expect(spreadValues(units, 'working')).toEqual(['0', '90', '100'])
  })

  it.each([
    [[7], '70', '70', '70'],
    [[1, 9], '10', '50', '90'],
    [[9, 1, 2], '10', '20', '90'],
    [[10, 0, 3, 4], '0', '35', '100'],
  ])('of %o reach from %s over %s to %s', (numerators, least, median, most) => {
    expect(points(numerators.map((numerator, index) => unit(String(index), ratio(numerator))))).toMatchObject({ values: numerators.length, least, median, most })
  })

  it('are none where nobody is counted', () => {
    expect(explained([unit('a', { state: 'not-reported' }, 'draft')])).toBeNull()
  })

  it('stand beside how many are not among them, named only for those who may see units', () => {
    const units = [unit('a', ratio(9)), unit('b', { state: 'not-measured', reason: 'Dar nematuota' }), unit('c', { state: 'not-applicable', reason: 'Nėra klasių' })]
    expect(explained(units)).toMatchObject({ statements: [{ code: 'subject' }, { code: 'spread' }, { code: 'coverage', counted: 1, applicable: 2 }, { state: 'not-measured', names: ['b'] }, { state: 'not-applicable', names: ['c'] }, { code: 'rule' }, { code: 'approvals' }], units: [{ unitId: 'a' }, { unitId: 'b' }, { unitId: 'c' }] })
    expect(explained(units, { seesUnits: false })).toMatchObject({ statements: [{}, { isNamed: false }, {}, { names: null }, { names: null }, {}, {}], units: null })
  })
})
