import type { ImportReport } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { it } from '../../../../test/it.ts'
import { aForm, number, save } from '../testing/a-form.ts'

describe('the comment of a value, brought in', () => {
  it.for<[string, string | null, string, string | null]>([
    ['an empty cell', null, 'same', 'Sena pastaba'],
    ['another comment', 'Nauja', 'changed', 'Nauja'],
    ['the word that takes it away', '(išvalyti)', 'changed', null],
    ['the word without its marks', ' (ISVALYTI) ', 'changed', null],
    ['the English word', '(clear)', 'changed', null],
    ['a dash, which says nothing of the kind', '–', 'changed', '–'],
    ['the word inside a sentence', 'išvalyti', 'changed', 'išvalyti'],
  ])('%s', async ([_, comment, kind, left], { world }) => {
    const { head, events, unit, period, targets } = await aForm(world)
    await save(head, events, number('4'), 'Sena pastaba')
    const answer = await head.post('/api/exchange/actuals?year=2026&preview=false', { rows: [{ unitName: unit.name, period: period.label, indicator: targets[1].indicator.code, comment }] })
    expect(answer.json<ImportReport>()).toMatchObject({ applied: true, rows: [{ kind, ...(kind === 'changed' && { changes: [{ field: 'comment', old: 'Sena pastaba', new: left }] }) }] })
    const [stored] = await world.db.select().from(schema.actuals).where(eq(schema.actuals.id, events.id))
    expect(stored).toMatchObject({ comment: left, value: { kind: 'number', value: '4' } })
  })

  it('stays where it reads like that word itself: what went out comes back in without a change', async ({ world }) => {
    const { head, events, unit, period, targets } = await aForm(world)
    await save(head, events, number('4'), '(clear)')
    const answer = await head.post('/api/exchange/actuals?year=2026', { rows: [{ unitName: unit.name, period: period.label, indicator: targets[1].indicator.code, comment: '(clear)' }] })
    expect(answer.json<ImportReport>().counts).toMatchObject({ same: 1, changed: 0 })
  })
})
