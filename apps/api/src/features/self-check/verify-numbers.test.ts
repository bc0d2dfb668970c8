import type { SelfCheck, SelfCheckList } from '@rodykle/contracts'
import type { Database } from '@rodykle/db'
import type { Context } from '../../platform/context.ts'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { it } from '../../../test/it.ts'
import { movableClock } from '../../../test/movable-clock.ts'
import { verifyNumbers } from './verify-numbers.ts'

const { actuals, indicators, targets } = schema

/** The whole demonstration, shared by the tests below: each puts one thing out of true and looks what is found. */
let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase('demo')
  const connection = connect(database.url, { max: 3 })
  db = connection.db
  close = async () => {
    await connection.close()
    await database.drop()
  }
})
afterAll(() => close())

const outsideOfRequests = (within: Context['db']): Context => ({ db: within, clock: movableClock('2026-11-21'), actor: null, address: 'local', requestId: 'test' })

/** Does something to the numbers, checks them, and takes it back. */
async function checkAfter(tamper: (within: Context['db']) => Promise<unknown>): Promise<SelfCheck> {
  const { promise, resolve } = Promise.withResolvers<SelfCheck>()
  await db.transaction(async (tx) => {
    await tamper(tx)
    resolve(await verifyNumbers(outsideOfRequests(tx), 'command'))
    tx.rollback()
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.constructor.name !== 'TransactionRollbackError')
      throw error
  })
  return promise
}

async function aCell(valueKind: typeof indicators.$inferSelect['valueKind'], standing: typeof actuals.$inferSelect['standing'] = 'accepted'): Promise<string> {
  const [cell] = await db.select({ id: actuals.id }).from(actuals).innerJoin(targets, eq(targets.id, actuals.targetId)).innerJoin(indicators, eq(indicators.id, targets.indicatorId)).where(sql`${indicators.valueKind} = ${valueKind} and ${actuals.standing} = ${standing} and ${actuals.state} = 'reported' and ${actuals.status} in ('met', 'near', 'not-met')`).orderBy(actuals.id).limit(1)
  return cell!.id
}

describe('the self-check', () => {
  it('finds every number of the demonstration as its raw values say', async () => {
    const asked = await db.$count(actuals)
    const check = await verifyNumbers(outsideOfRequests(db), 'command')
    expect(check).toMatchObject({ trigger: 'command', checkedValues: asked, differenceCount: 0, differences: [] })
    expect(check.checkedFigures).toBeGreaterThan(100)
    expect(await db.select().from(schema.selfChecks)).toMatchObject([{ id: check.id, checkedValues: asked, differenceCount: 0 }])
    expect((await auditRows(db)).at(-1)).toMatchObject({ action: 'self-check.run', entityId: check.id, actorName: 'system' })
  })

  it.for([
    ['a judgement that its rule does not give', 'ratio', { status: 'near' as const, gap: '-1' }, [['judgement', 'status'], ['judgement', 'gap']]],
    ['an achieved percent that was rounded', 'ratio', { achieved: '80' }, [['judgement', 'achieved']]],
    ['a column that is not the value', 'ratio', { numerator: '1' }, [['value', 'numerator'], ['fold', 'sumNumerator']]],
    ['a count that is not the value', 'number', { number: '100000' }, [['value', 'number'], ['fold', 'sumValue']]],
    ['a denominator of one where there is none', 'number', { denominator: '1' }, [['value', 'denominator']]],
    ['a zero where there is nothing', 'ratio', { number: '0' }, [['value', 'number']]],
    ['a number that is gone', 'number', { number: null }, [['value', 'number'], ['fold', 'numberCount']]],
    ['a digit no float would hold', 'ratio', { achieved: sql`${actuals.achieved} + 0.00000000000000000001` }, [['judgement', 'achieved']]],
    ['a value that is lost', 'ratio', { value: null }, [['value', 'value'], ['fold', 'ratioCount']]],
  ] as const)('finds %s', async ([, kind, change, expected]) => {
    const id = await aCell(kind)
    const { differences, differenceCount } = await checkAfter(within => within.update(actuals).set(change).where(eq(actuals.id, id)))
    expect(differenceCount).toBeGreaterThanOrEqual(expected.length)
    for (const [ofKind, field] of expected)
      expect(differences).toContainEqual(expect.objectContaining({ kind: ofKind, field }))
    expect(differences.filter(({ kind }) => kind !== 'fold' && kind !== 'year-fold').every(({ unit, target, period, stored, derived }) => unit !== null && target.code !== '' && period !== '' && stored !== derived)).toBe(true)
  })

  it('finds a cell judged by another version of its target', async () => {
    const id = await aCell('ratio')
    const [other] = await db.select({ id: schema.targetVersions.id }).from(schema.targetVersions).where(sql`${schema.targetVersions.targetId} <> (select target_id from actuals where id = ${id})`).limit(1)
    const { differences } = await checkAfter(within => within.update(actuals).set({ targetVersionId: other!.id }).where(eq(actuals.id, id)))
    expect(differences).toMatchObject([{ kind: 'version', stored: other!.id }])
  })
})

describe('the self-check of what belongs together', () => {
  it('finds events that the cell does not hold', async () => {
    const { differences } = await checkAfter(within => within.delete(schema.events).where(eq(schema.events.id, within.select({ id: schema.events.id }).from(schema.events).innerJoin(actuals, sql`${actuals.unitId} = ${schema.events.unitId} and ${actuals.value} -> 'events' @> jsonb_build_array(jsonb_build_object('id', ${schema.events.id}::text))`).limit(1))))
    expect(differences).toContainEqual(expect.objectContaining({ kind: 'events', field: 'events' }))
  })

  it('finds a year that is not what its cells add up to', async () => {
    const id = await aCell('ratio')
    const { differences } = await checkAfter(within => within.update(actuals).set({ numerator: '1' }).where(eq(actuals.id, id)))
    expect(differences).toContainEqual(expect.objectContaining({ kind: 'year-fold', field: 'sumNumerator', period: null, basis: 'approved' }))
  })
})

describe('a self-check by hand', () => {
  it('is for the administrator, who then sees it in the list', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    const check = (await administrator.post('/api/self-checks')).json<SelfCheck>()
    expect(check).toMatchObject({ trigger: 'person', checkedValues: 0, differenceCount: 0 })
    expect((await administrator.get('/api/self-checks')).json<SelfCheckList>().checks).toEqual([check])
    expect(await auditRows(world.db)).toMatchObject([{ action: 'self-check.run', actorId: administrator.personId }])
  })

  it.for(['department', 'head', 'editor', 'council', 'support', 'group-chair'] as const)('is refused to %s', async (role, { world }) => {
    const person = await world.signInAs(role)
    expect((await person.post('/api/self-checks')).statusCode).toBe(403)
    expect((await person.get('/api/self-checks')).statusCode).toBe(403)
  })
})
