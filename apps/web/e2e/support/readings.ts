import type { Page } from '@playwright/test'
import type { IndicatorDetail, Period, PlanList, SubmissionCell, SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import { expect } from '@playwright/test'

/** What the API tells whoever is signed in on a page: the stories hold the screen to it. `path` is below /api. */
export async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api${path}`)
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
  return await answer.json() as Answer
}

/** The period that is being reported. */
export async function openPeriod(page: Page): Promise<Period> {
  const { plans } = await read<PlanList>(page, '/plans')
  const period = plans.flatMap(({ periods }) => periods).find(({ state }) => state === 'open')
  if (period === undefined)
    throw new Error('the demonstration has no open period')
  return period
}

/** The form of the open period that is reported for the only unit in reach. */
export async function ownForm(page: Page): Promise<SubmissionForm> {
  const { id } = await openPeriod(page)
  const { submissions } = await read<SubmissionList>(page, `/submissions?periodId=${id}`)
  return read<SubmissionForm>(page, `/submissions/${submissions[0]?.id}`)
}

export function cellOf({ cells }: SubmissionForm, code: string): SubmissionCell {
  const cell = cells.find(cell => cell.code === code)
  if (cell === undefined)
    throw new Error(`${code} is not asked here`)
  return cell
}

export async function cityFigure(page: Page, targetId: string, basis: FigureBasis = 'approved'): Promise<IndicatorDetail> {
  const { id } = await openPeriod(page)
  return read<IndicatorDetail>(page, `/gaps/targets/${targetId}?periodId=${id}&basis=${basis}`)
}
