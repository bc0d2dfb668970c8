import type { Page } from '@playwright/test'
import type { SubmissionForm } from '@rodykle/contracts'
import { expect } from '@playwright/test'
import { cellOf, ownForm } from './readings.ts'

/** What a story takes for granted is done by the API: another one tells of it. `path` is below /api. */
async function send<Answer>(page: Page, method: 'PATCH' | 'POST', path: string, data?: object): Promise<Answer> {
  const answer = await page.request.fetch(`/api${path}`, { method, ...(data && { data }) })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return await answer.json() as Answer
}

/** The head hands in the form; what is blank is explained. */
export async function handIn(head: Page): Promise<SubmissionForm> {
  const form = await ownForm(head)
  for (const { id, observed, version } of form.cells) {
    if (observed.state === 'not-reported')
      await send(head, 'PATCH', `/actuals/${id}`, { version, observed: { state: 'not-measured', reason: 'Matuosime pavasarį.' }, comment: null })
  }
  return send<SubmissionForm>(head, 'POST', `/submissions/${form.submission.id}/submit`)
}

/** The department closes the form's period for everybody. */
export async function closePeriod(department: Page, { submission }: SubmissionForm): Promise<void> {
  await send(department, 'POST', `/periods/${submission.period.id}/close`)
}

/** The department gives one value back. */
export async function giveBack(department: Page, form: SubmissionForm, code: string, reason: string): Promise<void> {
  const { id, version } = cellOf(form, code)
  await send(department, 'POST', `/actuals/${id}/return`, { version, reason })
}
