import { Achieved, AuditEntry, Coverage, ErrorAnswer, Judgement, Observed, SessionAnswer, TargetRule } from '@rodykle/contracts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { serializerCompiler } from './serializer.ts'

const id = '019adfd0-0000-7000-8000-000000000001'

function written(schema: z.ZodType, answer: unknown): unknown {
  const serialize = serializerCompiler({ schema, method: 'GET', url: '/' })
  return JSON.parse(serialize(answer)) as unknown
}

describe('an answer is written as its schema says', () => {
  it.each<[string, z.ZodType, object]>([
    ['a fraction', Observed, { state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } }],
    ['an absence with an optional reason left out', Observed, { state: 'not-reported' }],
    ['an absence with its reason', Observed, { state: 'not-measured', reason: 'Nebuvo „matavimo“\n' }],
    ['a list inside a branch', Observed, { state: 'reported', value: { kind: 'parts', parts: [{ part: 'mat-4', value: '8.1', weight: '20' }] } }],
    ['a tuple', Observed, { state: 'reported', value: { kind: 'ratings', counts: [0, 2, 3, 4] } }],
    ['a nullable literal that is null', Observed, { state: 'reported', value: { kind: 'narrative', text: 'a', selfRating: null } }],
    ['a nullable literal that is not', Observed, { state: 'reported', value: { kind: 'narrative', text: 'a', selfRating: 3 } }],
    ['false, which is not nothing', Observed, { state: 'reported', value: { kind: 'done', done: false, on: null } }],
    ['a rule', TargetRule, { kind: 'between', low: '2', high: '4', softMaximum: true, assumed: false }],
    ['an achieved share', Achieved, { kind: 'share', value: '82.92682926829268292683', numerator: '34', denominator: '41' }],
    ['a nullable union', z.object({ rule: TargetRule.nullable() }), { rule: null }],
    ['a nullable object', z.object({ coverage: Coverage.nullable(), assessments: z.array(Coverage.nullable()) }), { coverage: null, assessments: [null] }],
    ['a judgement with parts', Judgement, {
      planned: { kind: 'date', date: '2020-09-30', precision: 'month' },
      achieved: { kind: 'absent', absence: 'suppressed' },
      gap: null,
      status: 'no-data',
      allowance: null,
      attainment: null,
      parts: [{ part: 'mat-4', planned: null, achieved: '1', gap: '-0.1', status: 'near' }],
    }],
    ['free-form states', AuditEntry, {
      id,
      at: '2026-11-21T08:00:00.000Z',
      actorId: null,
      actorName: 'system',
      action: 'plan.publish',
      entity: 'plan',
      entityId: id,
      unit: null,
      indicator: { id, name: 'Rodiklis' },
      before: null,
      after: { rule: { kind: 'at-least', list: [1, { deep: 'x' }] }, none: null },
    }],
    ['details of an error', ErrorAnswer, { error: { code: 'changed-meanwhile', details: { current: { version: 2, list: [] } }, requestId: 'r' } }],
    ['an error without details', ErrorAnswer, { error: { code: 'internal', requestId: 'r' } }],
  ])('%s', (_, schema, answer) => {
    expect(schema.parse(answer)).toEqual(answer)
    expect(written(schema, answer)).toEqual(answer)
  })

  it('leaves out what the schema does not name, at every depth and inside unions', () => {
    expect(written(SessionAnswer, { signedIn: null, demonstration: null, version: '1', passwordHash: 'x' })).toEqual({ signedIn: null, demonstration: null, version: '1' })
    expect(written(TargetRule, { kind: 'none', assumed: true, internalNote: 'x' })).toEqual({ kind: 'none', assumed: true })
    expect(written(z.array(Coverage.pick({ counted: true })), [{ counted: 1, secret: 'x' }])).toEqual([{ counted: 1 }])
  })

  it('refuses an answer that lacks a field instead of inventing one', () => {
    expect(() => written(Coverage, { counted: 1 })).toThrow(/required/)
    expect(() => written(Achieved, { kind: 'share', value: '1' })).toThrow()
  })
})
