import type { Locator, Page } from '@playwright/test'
import type { SubmissionCell } from '@rodykle/contracts'

/** Everything about one value in a form or under review. */
export function valueRow(page: Page, { indicator }: SubmissionCell): Locator {
  return page.getByRole('rowgroup').filter({ has: page.getByText(indicator.name, { exact: true }) })
}

/** A field of a value: "Skaitiklis", "Vardiklis", "Aprašymas". */
export function field(page: Page, name: string, { indicator }: SubmissionCell): Locator {
  return page.getByLabel(`${name}: ${indicator.name}`, { exact: true })
}

export async function fillRatio(page: Page, cell: SubmissionCell, numerator: string, denominator: string): Promise<void> {
  await field(page, 'Skaitiklis', cell).fill(numerator)
  await field(page, 'Vardiklis', cell).fill(denominator)
}
