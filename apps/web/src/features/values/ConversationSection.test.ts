import type { Role } from '@rodykle/domain'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { cellOf, formOf } from '../../shared/testing/submission-fixture.ts'
import ConversationSection from './ConversationSection.vue'

const cell = cellOf({ card: { name: 'Tėvai' } })
const form = formOf([cell])
const { unit } = form.submission
const conversation = `/api/submissions/${form.submission.id}/remarks`
const adding = `POST /api/actuals/${cell.id}/remarks`
const turn = (change: object) => ({ id: 't1', actualId: cell.id, kind: 'remark', at: '2026-11-20T08:00:00.000Z', author: 'Demo specialistė', side: 'department', body: 'Ar tikrai?', ...change })
const remark = turn({ id: 't9', author: 'Demo vadovė', side: 'unit', body: 'Taip, tikrai' })

function open(answers: Record<string, unknown>, role: Role = 'head') {
  const person = { id: 'person-1', name: 'Demo vadovė', email: 'vadove@rodykle.example' }
  const session = { signedIn: { person, grants: [{ role, unit: role === 'head' ? unit : null }], mustChangePassword: false }, demonstration: null }
  return renderSignedIn(defineComponent(() => () => h(ConversationSection, { cell, form })), { session: session as never, answers })
}
const box = () => screen.findByLabelText<HTMLTextAreaElement>('Jūsų žinutė')

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('tells who said what, for whom, and what was a return, a reopening or an answer', async () => {
  await open({ [conversation]: { turns: [
    turn({ kind: 'return', body: 'Patikslinkite' }),
    turn({ id: 't2', kind: 'answer', author: 'Demo vadovė', side: 'unit', body: 'Patikslinta' }),
    turn({ id: 't3', kind: 'reopen', body: 'Dar kartą' }),
    turn({ id: 't4', actualId: 'kita', body: 'Apie kitą reikšmę' }),
  ] } })
  const lines = (await within(await screen.findByRole('list', { name: 'Pokalbis' })).findAllByRole('listitem')).map(line => line.textContent?.replaceAll('\u00A0', ' '))
  expect(lines).toEqual([
    'Demo specialistė, skyrius · 2026-11-20 10:00Grąžinta taisytiPatikslinkite',
    'Demo vadovė, įstaiga · 2026-11-20 10:00Atsakyta pateikiant iš naujoPatikslinta',
    'Demo specialistė, skyrius · 2026-11-20 10:00Patvirtinta reikšmė vėl atvertaDar kartą',
  ])
})

it('sends with Ctrl+Enter, shows what was said at once, and empties the box', async () => {
  const { asked } = await open({ [conversation]: { turns: [] }, [adding]: remark })
  const area = await box()
  await fireEvent.update(area, ' Taip, tikrai ')
  await fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true })
  expect(await within(await screen.findByRole('list', { name: 'Pokalbis' })).findByText('Taip, tikrai')).toBeTruthy()
  await waitFor(() => expect(area.value).toBe(''))
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ body: 'Taip, tikrai' }])
})

it('loses nothing that could not be sent: it says so, and the words stay, here and when the window is closed', async () => {
  const answers: Record<string, unknown> = { [conversation]: { turns: [] }, [adding]: { status: 429, body: { error: { code: 'too-many-requests' } } } }
  await open(answers)
  await fireEvent.update(await box(), 'Taip, tikrai')
  await fireEvent.click(screen.getByRole('button', { name: 'Siųsti' }))
  expect(await screen.findByText(/Žinutė neišsiųsta, tekstas liko čia\./)).toBeTruthy()
  expect((await box()).value).toBe('Taip, tikrai')
  cleanup()
  answers[adding] = remark
  await open(answers)
  expect((await box()).value).toBe('Taip, tikrai')
  await fireEvent.click(screen.getByRole('button', { name: 'Siųsti' }))
  await waitFor(async () => expect((await box()).value).toBe(''))
  cleanup()
  await open(answers)
  expect((await box()).value).toBe('')
})

it('does not send nothing', async () => {
  const { asked } = await open({ [conversation]: { turns: [] } })
  await fireEvent.click(await screen.findByRole('button', { name: 'Siųsti' }))
  expect(await screen.findByText('Parašykite žinutę.')).toBeTruthy()
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
})

it('lets an administrator read and not speak', async () => {
  await open({ [conversation]: { turns: [turn({})] } }, 'administrator')
  expect(await screen.findByText('Ar tikrai?')).toBeTruthy()
  expect(screen.queryByLabelText('Jūsų žinutė')).toBeNull()
})
