import type { PlanDocument } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cardOf } from '../../shared/testing/submission-fixture.ts'
import { smallPlan, targetOf, versionOf } from './testing/plan-fixture.ts'
import { renderPlan } from './testing/render-plan.ts'

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})
afterEach(() => vi.unstubAllGlobals())
/** Dialogs are fetched when they are first needed. */
const fetched = { timeout: 10_000 }
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const taskTitles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

/** Opens an item's menu and chooses from it. */
async function chooseFor(code: string, action: string): Promise<void> {
  await press(`${code}: veiksmai`)
  await fireEvent.click(await screen.findByRole('menuitem', { name: action }, fetched))
}
function assumedPlan(change: Partial<PlanDocument> = {}): PlanDocument {
  const plan = smallPlan(change)
  const current = versionOf({ version: 3, validFrom: '2026-03-01', rule: { kind: 'exactly', planned: '100', assumed: true }, unitRule: { kind: 'exactly', planned: '100', assumed: true } })
  plan.priorities[0]!.tasks[0]!.measures[0]!.targets[0] = targetOf('I.1.1-1', { current })
  return plan
}

describe('moving an item', () => {
  it('moves by the menu, at once, and says where it landed', async () => {
    const plan = smallPlan()
    const { sent } = await renderPlan(plan, { answers: { 'POST /api/plan-items/move': { status: 204 } } })
    await chooseFor('I.1', 'Nuleisti')
    expect(taskTitles()).toEqual(['Uždavinys I.2', 'Uždavinys I.1'])
    expect(screen.getByText('I.1 perkelta: 2 vieta iš 2')).toBeTruthy()
    const [first] = plan.priorities
    expect(sent()).toEqual([expect.objectContaining({ address: '/api/plan-items/move', body: { kind: 'task', id: first!.tasks[0]!.id, parentId: first!.id, position: 1 } })])
  })

  it('comes back where the server refuses', async () => {
    await renderPlan(smallPlan(), { answers: { 'POST /api/plan-items/move': { status: 409, body: { error: { code: 'plan-not-published' } } } } })
    await chooseFor('I.1', 'Nuleisti')
    await waitFor(() => expect(taskTitles()).toEqual(['Uždavinys I.1', 'Uždavinys I.2']))
  })

  it('has no step beyond the ends', async () => {
    await renderPlan(smallPlan())
    await press('I.1: veiksmai')
    expect((await screen.findByRole('menuitem', { name: 'Pakelti' }, fetched)).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('menuitem', { name: 'Nuleisti' }).getAttribute('aria-disabled')).not.toBe('true')
  })

  it('goes under another parent', async () => {
    const plan = smallPlan()
    const { sent } = await renderPlan(plan, { answers: { 'POST /api/plan-items/move': { status: 204 } } })
    await chooseFor('I.2.1', 'Perkelti į…')
    await fireEvent.update(await screen.findByLabelText('Uždavinys', {}, fetched), '0')
    await press('Perkelti')
    const task = plan.priorities[0]!.tasks[0]!
    expect(sent()).toEqual([expect.objectContaining({ body: expect.objectContaining({ kind: 'measure', parentId: task.id, position: 2 }) })])
  })
})

describe('adding and removing', () => {
  it('suggests a code and adds with Enter', async () => {
    const plan = smallPlan()
    const added = { id: '00000000-0000-4000-8000-00000000ffff', position: 2, code: 'I.3', title: 'Naujas' }
    const { sent } = await renderPlan(plan, { answers: { 'POST /api/tasks': added } })
    await press('Pridėti uždavinį prie I')
    expect(screen.getByLabelText<HTMLInputElement>('Kodas').value).toBe('I.3')
    const title = screen.getByLabelText('Uždavinio pavadinimas')
    await fireEvent.update(title, 'Naujas')
    await fireEvent.submit(title.closest('form')!)
    expect(await screen.findByRole('heading', { name: 'Naujas' })).toBeTruthy()
    expect(sent()).toEqual([expect.objectContaining({ body: { priorityId: plan.priorities[0]!.id, code: 'I.3', title: 'Naujas' } })])
  })

  it('removes from a draft after naming what goes', async () => {
    const plan = smallPlan()
    const measure = plan.priorities[0]!.tasks[0]!.measures[1]!
    await renderPlan(plan, { answers: { [`DELETE /api/plan-items/measure/${measure.id}`]: { status: 204 } } })
    await chooseFor('I.1.2', 'Šalinti')
    const dialog = await screen.findByRole('alertdialog', {}, fetched)
    expect(dialog.textContent).toContain('I.1.2 Priemonė I.1.2')
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Šalinti' }))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Priemonė I.1.2' })).toBeNull())
  })

  it('removes nothing that something stands under', async () => {
    await renderPlan(smallPlan())
    await press('I.1.1: veiksmai')
    expect((await screen.findByRole('menuitem', { name: /Šalinti/ }, fetched)).getAttribute('aria-disabled')).toBe('true')
  })

  it('removes nothing from a published plan', async () => {
    await renderPlan(smallPlan({ status: 'published' }))
    await press('I.1.2: veiksmai')
    await screen.findByRole('menuitem', { name: 'Pakelti' }, fetched)
    expect(screen.queryByRole('menuitem', { name: /Šalinti/ })).toBeNull()
  })
})

describe('publishing', () => {
  it('names what is missing and offers nothing to press', async () => {
    const plan = smallPlan()
    plan.priorities[0]!.tasks[0]!.measures[0]!.targets[0]!.indicator = cardOf({ valueKind: 'conditions', unitFold: 'share-meeting' })
    await renderPlan(plan)
    await press('Paskelbti…')
    const dialog = await screen.findByRole('dialog', {}, fetched)
    expect(dialog.textContent).toContain('Planas dar nebaigtas: 1 rodiklio nebūtų galima įvertinti.')
    expect(dialog.textContent).toContain('Rodiklis neturi nė vienos sąlygos.')
    expect(within(dialog).queryByRole('button', { name: 'Paskelbti' })).toBeNull()
  })

  it('shows what the server found missing', async () => {
    const plan = smallPlan()
    const [target] = plan.priorities[0]!.tasks[0]!.measures[0]!.targets
    const details = { targetCount: 3, targets: [{ targetId: target!.id, code: target!.code, problems: ['span-reversed'] }] }
    await renderPlan(plan, { answers: { [`POST /api/plans/${plan.id}/publish`]: { status: 422, body: { error: { code: 'plan-incomplete', details } } } } })
    await press('Paskelbti…')
    const dialog = await screen.findByRole('dialog', {}, fetched)
    expect(dialog.textContent).toContain('Plane – 2 uždaviniai, 3 priemonės ir 3 rodikliai.')
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Paskelbti' }))
    expect(await within(dialog).findByText(/Pabaiga ankstesnė už pradžią/)).toBeTruthy()
    expect(within(dialog).getByRole('link', { name: /I\.1\.1-1/ })).toBeTruthy()
  })

  it('publishes what is complete', async () => {
    const plan = smallPlan()
    await renderPlan(plan, { answers: { [`POST /api/plans/${plan.id}/publish`]: { ...plan, status: 'published', publishedAt: '2026-01-15T08:00:00.000Z' } } })
    await press('Paskelbti…')
    await fireEvent.click(within(await screen.findByRole('dialog', {}, fetched)).getByRole('button', { name: 'Paskelbti' }))
    expect(await screen.findByText('Paskelbtas 2026 m. sausio 15 d.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Paskelbti…' })).toBeNull()
  })
})

describe('a comparator that was assumed', () => {
  it('is confirmed with one press, from the day it was assumed', async () => {
    const plan = assumedPlan({ status: 'published' })
    const target = plan.priorities[0]!.tasks[0]!.measures[0]!.targets[0]!
    const settled = versionOf({ version: 4, validFrom: '2026-03-01', rule: { kind: 'exactly', planned: '100', assumed: false }, unitRule: { kind: 'exactly', planned: '100', assumed: false } })
    const { sent } = await renderPlan(plan, { at: '/planas?year=2026&rodyti=patikslinti', answers: { [`PUT /api/targets/${target.id}/demand`]: { ...target, current: settled, versions: [settled, target.current] } } })
    expect(taskTitles()).toEqual(['Uždavinys I.1'])
    expect(screen.getByText('lygiai 100 %')).toBeTruthy()
    await press('Patvirtinti palyginimą: I.1.1-1')
    expect(await screen.findByText(/Viskas patikslinta/)).toBeTruthy()
    expect(sent()).toEqual([expect.objectContaining({
      method: 'PUT',
      body: expect.objectContaining({ rule: { kind: 'exactly', planned: '100', assumed: false }, unitRule: { kind: 'exactly', planned: '100', assumed: false }, validFrom: '2026-03-01', reason: 'Patvirtinta, kad palyginimas teisingas.' }),
    })])
  })

  it('is marked for those who only read, who cannot confirm it', async () => {
    await renderPlan(assumedPlan({ status: 'published' }), { role: 'council', at: '/planas?year=2026&rodyti=patikslinti' })
    expect(screen.getByText('patikslinti')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Patvirtinti/ })).toBeNull()
  })
})

describe('changing what a target asks', () => {
  async function openDemand(plan: PlanDocument) {
    const target = plan.priorities[0]!.tasks[1]!.measures[0]!.targets[0]!
    const rendered = await renderPlan(plan, { at: `/planas?year=2026&rodiklis=${target.id}`, answers: { [`PUT /api/targets/${target.id}/demand`]: target } })
    await fireEvent.click(await screen.findByRole('button', { name: 'Keisti, ko prašoma' }, fetched))
    await screen.findByLabelText('Reikšmė')
    return { ...rendered, target }
  }

  it('says that a published value becomes a new version, and asks for a reason', async () => {
    const { sent } = await openDemand(smallPlan({ status: 'published' }))
    expect(screen.getByText(/Paskelbta reikšmė netaisoma: bus sukurta nauja versija, galiojanti nuo \d{4}-\d\d-\d\d/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('Reikšmė'), '85,5')
    await fireEvent.submit(screen.getByLabelText('Reikšmė').closest('form')!)
    expect((await screen.findByRole('alert')).textContent).toContain('Nurodykite priežastį.')
    expect(sent()).toEqual([])
    await fireEvent.update(screen.getByLabelText('Galioja nuo'), '2026-07-01')
    expect(screen.getByText(/galiojanti nuo 2026-07-01/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('Keitimo priežastis'), 'Tarybos sprendimas')
    await fireEvent.submit(screen.getByLabelText('Reikšmė').closest('form')!)
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()[0]?.body).toMatchObject({ rule: { kind: 'at-least', planned: '85.5' }, unitRule: { kind: 'at-least', planned: '85.5' }, validFrom: '2026-07-01', reason: 'Tarybos sprendimas' })
  })

  it('simply changes what a draft asks', async () => {
    const { sent } = await openDemand(smallPlan())
    expect(screen.queryByText(/nauja versija/)).toBeNull()
    await fireEvent.update(screen.getByLabelText('Reikšmė'), '90')
    await fireEvent.submit(screen.getByLabelText('Reikšmė').closest('form')!)
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()[0]?.body).toMatchObject({ rule: { planned: '90' }, validFrom: '2026-01-01', reason: null })
  })
})
