import type { Page } from '@playwright/test'
import type { GapTable, SubmissionList, UnitList } from '@rodykle/contracts'
import type { Action, Role } from '@rodykle/domain'
import { expect } from '@playwright/test'
import { can } from '@rodykle/domain'
import { openPeriod, read } from './readings.ts'

/** Every page this role may open, by its address: of pages about one thing, one. */
export async function pagesFor(page: Page, role: Role): Promise<string[]> {
  const may = (action: Action) => can({ personId: '', grants: [{ role, unitId: null }] }, action)
  const { id: periodId } = await openPeriod(page)
  const submission = may('submission:read') ? (await read<SubmissionList>(page, `/submissions?periodId=${periodId}`)).submissions[0] : undefined
  const waiting = may('submission:review') ? (await read<SubmissionList>(page, `/submissions?periodId=${periodId}&status=submitted`)).submissions[0] : undefined
  const target = (await read<GapTable>(page, `/gaps?periodId=${periodId}`)).rows[0]
  const institution = (await read<UnitList>(page, '/institutions')).units.find(({ kind }) => kind === 'institution')
  const pages: [address: string, action: Action][] = [
    ['/', 'session:read'],
    ['/slaptazodis', 'session:read'],
    ['/tokio-nera', 'session:read'],
    ['/planas', 'plan:read'],
    ['/planas/laikotarpiai', 'period:manage'],
    ['/planas/palyginamosios', 'plan:read'],
    ['/pateikimas', 'submission:read'],
    [`/pateikimas/${submission?.id}`, 'submission:read'],
    ['/pavaduotojai', 'deputy:manage'],
    ['/perziura', 'submission:review'],
    [`/perziura/${waiting?.id}`, 'submission:review'],
    ['/rodikliai', 'figures:read-approved'],
    ['/rodikliai/tinklelis', 'figures:read-working'],
    [`/rodikliai/${target?.targetId}`, 'figures:read-approved'],
    ['/ikelimas/planas', 'plan:edit'],
    ['/ikelimas/reiksmes', 'value:import'],
    ['/ikelimas/palyginamosios', 'benchmark:manage'],
    ['/administravimas/zmones', 'people:manage'],
    ['/administravimas/istaigos', 'institution:read'],
    [`/administravimas/istaigos/${institution?.id}`, 'institution:read'],
    ['/administravimas/zurnalas', 'audit:read'],
    ['/administravimas/laiskai', 'mail:read'],
    ['/administravimas/patikra', 'self-check:read'],
    ['/administravimas/nuostatos', 'settings:read'],
  ]
  return pages.flatMap(([address, action]) => may(action) ? [address] : [])
}

/** Opens a page and waits until everything it shows has come. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^(?:Kraunama|Loading)…$/ })).toHaveCount(0)
}

/** Every text a page holds, seen or read out, each by itself. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = [document.title]
    while (walker.nextNode())
      texts.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      texts.push(...['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''))
    return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]
  })
}
