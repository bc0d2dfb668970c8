import type { Page } from '@playwright/test'
import type { GapTable, SubmissionList, UnitList } from '@rodykle/contracts'
import type { Action, Role } from '@rodykle/domain'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect } from '@playwright/test'
import { can } from '@rodykle/domain'
import { openPeriod, read } from './readings.ts'

/** Every page this role may open, by its address: of pages about one thing, one. */
export async function pagesFor(page: Page, role: Role): Promise<string[]> {
  const may = (action: Action) => can({ personId: '', grants: [{ role, unitId: null }] }, action)
  const { id: periodId } = await openPeriod(page)
  const submission = may('submission:read') ? (await read<SubmissionList>(page, `/submissions?periodId=${periodId}`)).submissions[0] : undefined
  const waiting = may('submission:review') ? (await read<SubmissionList>(page, `/submissions?periodId=${periodId}&status=submitted`)).submissions[0] : undefined
  const { rows } = await read<GapTable>(page, `/gaps?periodId=${periodId}`)
  const [target, share] = [rows[0], rows.find(({ indicator }) => indicator.valueKind === 'ratio')]
  const institution = (await read<UnitList>(page, '/institutions')).units.find(({ kind }) => kind === 'institution')
  const pages: [address: string, action: Action][] = [
    ['/', 'session:read'],
    ['/slaptazodis', 'session:read'],
    ['/tokio-nera', 'session:read'],
    ['/pranesimai', 'session:read'],
    ['/pranesimai/laiskai', 'session:read'],
    ['/planas', 'plan:read'],
    ['/planas/laikotarpiai', 'period:manage'],
    ['/planas/palyginamosios', 'plan:read'],
    ['/pateikimas', 'submission:read'],
    [`/pateikimas/${submission?.id}`, 'submission:read'],
    ['/pateikimas/eiga', 'submission:review'],
    ['/pateikimas/eiga?by=indicators', 'submission:review'],
    ['/pavaduotojai', 'deputy:manage'],
    ['/perziura', 'submission:review'],
    [`/perziura/${waiting?.id}`, 'submission:review'],
    ['/rodikliai', 'figures:read-approved'],
    ['/rodikliai/tinklelis', 'figures:read-working'],
    [`/rodikliai/${target?.targetId}`, 'figures:read-approved'],
    [`/rodikliai/${share?.targetId}/vardikliai`, 'denominator:give'],
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
  // What stands for what is being loaded hides itself at first.
  await expect(page.getByRole('status', { includeHidden: true }).filter({ hasText: /^(?:Kraunama|Loading)…$/ })).toHaveCount(0)
}

/** Numbers that the page gives to what it labels: they count what was made before, in the frame too. */
const madeIds = /\b(?:v|reka|radix)-[\w:-]*\d[\w:-]*/g

/**
 * Whether what a page shows below its frame stands there for the first time in this run: roles share many pages, and what is the same to the
 * letter, in a window of the same size and light, is right or wrong for all of them.
 */
export async function standsThereFirst(page: Page, look: string): Promise<boolean> {
  const html = await page.evaluate(() => document.querySelector('main')?.outerHTML ?? document.body.outerHTML)
  const name = createHash('sha256').update(look).update(html.replaceAll(madeIds, '#')).digest('hex')
  try {
    writeFileSync(join(process.env.STORIES_NOTES ?? '', name), '', { flag: 'wx' })
    return true
  }
  catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST')
      return false
    throw failure
  }
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
