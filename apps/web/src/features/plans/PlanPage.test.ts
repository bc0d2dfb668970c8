import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { testId } from '../../shared/testing/submission-fixture.ts'
import { smallPlan, targetOf, versionOf } from './testing/plan-fixture.ts'
import { renderPlan } from './testing/render-plan.ts'

afterEach(() => vi.unstubAllGlobals())
const heading = (name: string) => screen.getByRole('heading', { name })
/** What an element says, with plain spaces. */
const words = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ')
const edit = (label: string) => screen.getByRole('button', { name: `Taisyti: ${label}` })

describe('the plan as a document', () => {
  it('reads from its goal to each target', async () => {
    await renderPlan(smallPlan({ status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' }), { role: 'council' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2026 metų veiklos planas')
    expect(screen.getByText('Paskelbtas 2026 m. sausio 1 d.')).toBeTruthy()
    expect(screen.getByText('2 uždaviniai · 3 priemonės · 3 rodikliai')).toBeTruthy()
    for (const [level, name] of [[2, 'Prioritetas I'], [3, 'Uždavinys I.1'], [4, 'Priemonė I.1.1']] as const)
      expect(screen.getByRole('heading', { level, name })).toBeTruthy()
    const targets = within(screen.getByRole('list', { name: 'I.1.1 priemonės rodikliai' })).getAllByRole('listitem')
    expect(words(targets[0])).toContain('Siektina reikšmė: bent 80 %')
    expect(words(targets[0])).toContain('proc. tėvų (globėjų)')
    expect(words(targets[0])).toContain('visos įstaigos')
  })

  it('says once how often most of it is reported, and again only where it differs', async () => {
    const plan = smallPlan()
    plan.priorities[0]!.tasks[1]!.measures[0]!.targets = [targetOf('I.2.1-1', { current: versionOf({ reportedEvery: 'school-year', measuredOver: 'school-year' }) })]
    await renderPlan(plan)
    expect(screen.getAllByText(/kas pusmetį, už kalendorinius metus/)).toHaveLength(1)
    expect(screen.getByText('kas mokslo metus')).toBeTruthy()
  })

  it('has beside a target what was planned and achieved before', async () => {
    const plan = smallPlan()
    plan.priorities[0]!.tasks[1]!.measures[0]!.targets[0]!.previousYear = { targetId: testId(), periodId: null, year: 2025, planned: { kind: 'number', value: '75' }, achieved: { kind: 'share', value: '79.96', numerator: '1999', denominator: '2500' }, status: 'met' }
    await renderPlan(plan)
    const target = within(screen.getByRole('list', { name: 'I.2.1 priemonės rodikliai' })).getByRole('listitem')
    expect(words(target)).toContain('2025 m. Planuota 75 % →Pasiekta 80,0 %')
    expect(within(target).getByRole('img', { name: 'pasiekta' })).toBeTruthy()
    expect(within(target).getByRole('button', { name: /80,0/ })).toBeTruthy()
  })

  it.each(['council', 'head', 'administrator'] as const)('lets a %s read and nothing else', async (role) => {
    await renderPlan(smallPlan({ status: 'published' }), { role })
    expect(heading('Uždavinys I.1')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Taisyti|Pridėti|veiksmai$/ })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Laikotarpiai' })).toBeNull()
  })

  it('is history once it is closed: nobody edits it', async () => {
    await renderPlan(smallPlan({ status: 'closed' }))
    expect(screen.queryByRole('button', { name: /Taisyti|Pridėti/ })).toBeNull()
  })

  it('says what to do where there is no plan', async () => {
    await renderPlan(null, { at: '/planas' })
    expect(screen.getByText('Plano dar nėra')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sukurti planą' })).toBeTruthy()
  })

  it('shows only what is looked for, and the way back', async () => {
    await renderPlan(smallPlan(), { at: '/planas?year=2026&ieskoti=konferencijos' })
    expect(screen.getByText('Konferencijos dalyviai')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Uždavinys I.1' })).toBeNull()
    await fireEvent.update(screen.getByRole('searchbox', { name: 'Ieškoti plane' }), 'nėra tokio')
    expect(await screen.findByText('Plane to nėra')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Rodyti visą planą' })).toBeTruthy()
  })
})

describe('editing a text where it stands', () => {
  it('saves with Enter, shows what the server has, and gives the focus back', async () => {
    const plan = smallPlan()
    const task = plan.priorities[0]!.tasks[0]!
    const { sent } = await renderPlan(plan, { answers: { [`PATCH /api/tasks/${task.id}`]: { id: task.id, position: 0, code: 'I.1', title: 'Laiku padėti' } } })
    await fireEvent.click(edit('I.1 pavadinimas'))
    const field = screen.getByRole('textbox', { name: 'I.1 pavadinimas' })
    expect(document.activeElement).toBe(field)
    await fireEvent.update(field, 'Laiku padėti ')
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect(await screen.findByRole('heading', { name: 'Laiku padėti' })).toBeTruthy()
    expect(sent()).toEqual([expect.objectContaining({ method: 'PATCH', body: { title: 'Laiku padėti' } })])
    await waitFor(() => expect(document.activeElement).toBe(edit('I.1 pavadinimas')))
  })

  it('reverts with Escape and sends nothing', async () => {
    const { sent } = await renderPlan(smallPlan())
    await fireEvent.click(edit('I.1 pavadinimas'))
    const field = screen.getByRole('textbox', { name: 'I.1 pavadinimas' })
    await fireEvent.update(field, 'Kažkas kita')
    await fireEvent.keyDown(field, { key: 'Escape' })
    expect(heading('Uždavinys I.1')).toBeTruthy()
    expect(sent()).toEqual([])
  })

  it('says beside the field why a text was not saved, and keeps it', async () => {
    const plan = smallPlan()
    await renderPlan(plan, { answers: { [`PATCH /api/plans/${plan.id}`]: { status: 409, body: { error: { code: 'changed-meanwhile' } } } } })
    await fireEvent.click(edit('Metų tikslas'))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Metų tikslas' })
    await fireEvent.update(field, 'Naujas tikslas')
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect((await screen.findByRole('alert')).textContent).toContain('pakeitė kitas žmogus')
    expect(field.value).toBe('Naujas tikslas')
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('does not let a title be emptied', async () => {
    const { sent } = await renderPlan(smallPlan())
    await fireEvent.click(edit('I.2.1 pavadinimas'))
    const field = screen.getByRole('textbox', { name: 'I.2.1 pavadinimas' })
    await fireEvent.update(field, '  ')
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect((await screen.findByRole('alert')).textContent).toContain('tuščio palikti negalima')
    expect(sent()).toEqual([])
  })

  it.each([
    ['I.2.1 atsakingieji', 'Skyrius; PPT ;', { responsible: ['Skyrius', 'PPT'] }],
    ['I.2.1 terminas', '2026-09-30', { deadline: '2026-09-30' }],
  ])('reads %s', async (label, text, body) => {
    const { sent } = await renderPlan(smallPlan())
    await fireEvent.click(edit(label))
    const field = screen.getByLabelText(label)
    await fireEvent.update(field, text)
    await fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ body })]))
  })
})
