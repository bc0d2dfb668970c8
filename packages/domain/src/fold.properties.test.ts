import type { UnitFigure } from './fold-statistics.ts'
import type { ActualStanding } from './workflow.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from './assess.ts'
import { fold } from './fold.ts'
import { figureBases, unitFolds } from './folds.ts'
import { judge } from './judge.ts'
import { tally } from './tally.ts'
import { given, notApplicable, notMeasured, notReported, number, percentFrame, ratio, rule } from './testing/build-cells.ts'
import { actualStandings } from './workflow.ts'

const atLeast80 = rule({ kind: 'at-least', planned: '80' })

/** A numerator no larger than its denominator; [0, 0] is among them. */
const fraction = fc.nat(2000).chain(denominator => fc.tuple(fc.nat(denominator), fc.constant(denominator)))
const positiveFraction = fraction.filter(([, denominator]) => denominator > 0)
const basis = fc.constantFrom(...figureBases)
const standing = fc.constantFrom<ActualStanding>(...actualStandings)

const observed: fc.Arbitrary<UnitFigure['observed']> = fc.oneof(
  { weight: 5, arbitrary: fraction.map(([numerator, denominator]) => ratio(numerator, denominator)) },
  fc.constantFrom(notReported, notMeasured, notApplicable, given('61.5')),
)

const units: fc.Arbitrary<UnitFigure[]> = fc.array(fc.tuple(observed, standing, fc.option(fc.nat(500), { nil: undefined })), { maxLength: 12 })
  .map(rows => rows.map(([cell, itsStanding, expected], index) => ({
    unitId: `unit-${index}`,
    observed: cell,
    standing: itsStanding,
    status: judge(cell, atLeast80, percentFrame).status,
    ...(expected !== undefined && { expectedDenominator: String(expected) }),
  })))

const silent: UnitFigure = { unitId: 'silent', observed: notReported, standing: 'draft', status: 'no-data' }

it('gives the same whatever the order of the units', () => {
  fc.assert(fc.property(units.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), basis, ([list, shuffled], counted) => {
    expect(tally(shuffled, counted)).toEqual(tally(list, counted))
  }))
})

it('agrees with whole-number arithmetic on which fractions are added', () => {
  fc.assert(fc.property(units, (list) => {
    let numerator = 0n
    let denominator = 0n
    for (const { observed: cell, standing: itsStanding } of list) {
      if (itsStanding === 'accepted' && cell.state === 'reported' && cell.value.kind === 'ratio') {
        numerator += BigInt(cell.value.numerator)
        denominator += BigInt(cell.value.denominator)
      }
    }
    const city = fold(tally(list, 'approved'), 'ratio-of-sums')
    if (denominator > 0n)
      expect(city).toEqual(ratio(String(numerator), String(denominator)))
    else
      expect(city.state).not.toBe('reported')
  }))
})

it('judges a fraction as whole-number arithmetic does, up to six decimals of a target', () => {
  fc.assert(fc.property(positiveFraction, fc.nat(100_000_000), ([numerator, denominator], millionths) => {
    const planned = `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`
    const isMet = BigInt(numerator) * 100_000_000n >= BigInt(millionths) * BigInt(denominator)
    expect(judge(ratio(numerator, denominator), rule({ kind: 'at-least', planned }), percentFrame).status === 'met').toBe(isMet)
  }))
})

it('changes no ratio of sums when a unit is split in two', () => {
  fc.assert(fc.property(units, fraction, fraction, (list, [oneNumerator, oneDenominator], [otherNumerator, otherDenominator]) => {
    const base = { standing: 'accepted', status: 'met' } as const
    const whole: UnitFigure = { ...base, unitId: 'whole', observed: ratio(oneNumerator + otherNumerator, oneDenominator + otherDenominator) }
    const one: UnitFigure = { ...base, unitId: 'one', observed: ratio(oneNumerator, oneDenominator) }
    const other: UnitFigure = { ...base, unitId: 'other', observed: ratio(otherNumerator, otherDenominator) }
    const before = fold(tally([...list, whole], 'approved'), 'ratio-of-sums')
    const after = fold(tally([...list, one, other], 'approved'), 'ratio-of-sums')
    if (before.state === 'reported')
      expect(after).toEqual(before)
    else
      expect(after.state).not.toBe('reported')
  }))
})

it('lets a silent unit change the coverage and nothing that was achieved', () => {
  fc.assert(fc.property(units, basis, fc.constantFrom('ratio-of-sums', 'share-meeting'), (list, counted, unitFold) => {
    const before = assess(tally(list, counted), unitFold, atLeast80, percentFrame)
    const after = assess(tally([...list, silent], counted), unitFold, atLeast80, percentFrame)
    expect(after.coverage).toEqual({ ...before.coverage, applicable: before.coverage.applicable + 1, notReported: before.coverage.notReported + 1 })
    if (before.achieved.kind !== 'absent') {
      const { coverage: _coverage, provisional: _provisional, bounds: _bounds, ...figure } = before
      expect(after).toMatchObject(figure)
    }
  }))
})

it('treats a draft exactly as silence', () => {
  fc.assert(fc.property(units, basis, (list, counted) => {
    const silenced = list.map(unit => unit.standing === 'draft' ? { ...unit, observed: notReported } : unit)
    expect(tally(silenced, counted)).toEqual(tally(list, counted))
  }))
})

it('becomes the working figure once everything sent is accepted', () => {
  fc.assert(fc.property(units, (list) => {
    const accepted = list.map(unit => unit.standing === 'draft' ? unit : { ...unit, standing: 'accepted' as const })
    const { unapproved: _now, ...approved } = tally(accepted, 'approved')
    const { unapproved: _before, ...working } = tally(list, 'working')
    expect(approved).toEqual(working)
  }))
})

it('puts every asked unit in exactly one place', () => {
  fc.assert(fc.property(units, basis, fc.constantFrom(...unitFolds), (list, counted, unitFold) => {
    const { asked, reported, notReported: silentCount, notMeasured: unmeasured, notApplicable: outside, waiting } = tally(list, counted)
    expect(reported + silentCount + unmeasured + outside + waiting).toBe(asked)
    const { coverage } = assess(tally(list, counted), unitFold, rule({ kind: unitFold === 'none' ? 'narrative' : 'none' }), percentFrame)
    expect(coverage.counted + coverage.leftOut + coverage.waiting + coverage.notReported + coverage.notMeasured).toBe(coverage.applicable)
  }))
})

it('keeps the outcome between the worst and the best, whatever the missing report', () => {
  const missing = fc.array(fraction, { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(fc.array(positiveFraction, { minLength: 1, maxLength: 6 }), missing, (known, later) => {
    const reported = known.map(([numerator, denominator], index): UnitFigure => ({ unitId: `known-${index}`, observed: ratio(numerator, denominator), standing: 'accepted', status: 'met' }))
    const awaited = later.map(([, denominator], index): UnitFigure => ({ ...silent, unitId: `later-${index}`, expectedDenominator: String(denominator) }))
    const arrived = later.map(([numerator, denominator], index): UnitFigure => ({ unitId: `later-${index}`, observed: ratio(numerator, denominator), standing: 'accepted', status: 'met' }))
    const { bounds } = assess(tally([...reported, ...awaited], 'approved'), 'ratio-of-sums', atLeast80, percentFrame)
    const { achieved } = assess(tally([...reported, ...arrived], 'approved'), 'ratio-of-sums', atLeast80, percentFrame)
    if (bounds !== null && achieved.kind === 'share') {
      expect(Number(achieved.value)).toBeGreaterThanOrEqual(Number(bounds.worst))
      expect(Number(achieved.value)).toBeLessThanOrEqual(Number(bounds.best))
    }
  }))
})

it('of equal units is what each of them is', () => {
  fc.assert(fc.property(positiveFraction, fc.integer({ min: 1, max: 40 }), ([numerator, denominator], count) => {
    const same = Array.from({ length: count }, (_, index): UnitFigure => ({ unitId: `unit-${index}`, observed: ratio(numerator, denominator), standing: 'accepted', status: 'met' }))
    const city = assess(tally(same, 'approved'), 'ratio-of-sums', atLeast80, percentFrame)
    const one = judge(ratio(numerator, denominator), atLeast80, percentFrame)
    expect(city).toMatchObject({ gap: one.gap, status: one.status, attainment: one.attainment, straddles: false })
  }))
})

it('weighs a mean so that it lies between the lowest and the highest, and equals equal scores', () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 12 })
  fc.assert(fc.property(scores, (rows) => {
    const tested = rows.map(([tenths, takers], index): UnitFigure => ({ unitId: `unit-${index}`, observed: number(String(tenths / 10), String(takers)), standing: 'accepted', status: 'met' }))
    const city = fold(tally(tested, 'approved'), 'weighted-mean')
    const mean = city.state === 'reported' && city.value.kind === 'number' ? Number(city.value.value) : Number.NaN
    const naive = rows.reduce((total, [tenths, takers]) => total + tenths * takers, 0) / rows.reduce((total, [, takers]) => total + takers, 0) / 10
    expect(mean).toBeCloseTo(naive, 9)
    expect(mean).toBeGreaterThanOrEqual(Math.min(...rows.map(([tenths]) => tenths)) / 10)
    expect(mean).toBeLessThanOrEqual(Math.max(...rows.map(([tenths]) => tenths)) / 10)
  }))
})
