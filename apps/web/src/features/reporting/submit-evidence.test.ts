import type { SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio, testId } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import SubmissionPage from './SubmissionPage.vue'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const asking = (name: string, observed = ratio('34', '41')) => cellOf({ observed, card: { name, evidenceHint: 'Dalyvių sąrašas' } })

async function openDialog(form: SubmissionForm, provenId?: string) {
  const proof = { id: testId(), actualId: provenId, kind: 'link', name: 'Naujienos', url: 'https://mokykla.example', mediaType: null, size: null, addedAt: '2026-11-21T10:00:00.000Z', addedBy: 'Vadovas' }
  submissionServer(form, {
    '/api/plans': { plans: [] },
    [`/api/submissions/${form.submission.id}/evidence`]: { evidence: provenId === undefined ? [] : [proof], room: { used: 0, limit: 1e9 } },
  })
  await renderPage(SubmissionPage, {
    at: `/pateikimas/${form.submission.id}`,
    routes: [{ path: '/pateikimas/:submissionId', name: 'submission', component: SubmissionPage, meta: { title: 'reporting.form' } }],
  })
  await fireEvent.click(await screen.findByRole('button', { name: 'Pateikti skyriui…' }))
  return screen.findByRole('dialog')
}

describe('evidence that is asked for and is not there', () => {
  it('is named before submitting, and is not in the way', async () => {
    const proven = asking('Su įrodymu')
    const dialog = await openDialog(formOf([asking('Be įrodymo'), proven, cellOf({ observed: ratio('1', '2'), card: { name: 'Neprašoma', evidenceHint: '' } })]), proven.id)
    expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Be įrodymo')])
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Pateikti' }).disabled).toBe(false)
  })

  it('is named also while something else is in the way', async () => {
    const dialog = await openDialog(formOf([asking('Be įrodymo'), cellOf({ card: { name: 'Tuščia', evidenceHint: '' } })]))
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Pateikti' }).disabled).toBe(true)
    expect(within(dialog).getByText(/Be įrodymo/)).toBeTruthy()
  })
})
