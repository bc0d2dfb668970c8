import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { useQueryCache } from '@pinia/colada'
import { waitFor } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import { useReview } from './use-review.ts'

const waiting = () => cellOf({ observed: ratio('34', '41'), standing: 'submitted' })

async function review(...cells: SubmissionCell[]) {
  const submission = summaryOf({ status: 'submitted' })
  const server = submissionServer(formOf(cells, { submission, canReview: true }))
  let held!: ReturnType<typeof useReview> & { askAnew: () => Promise<unknown> }
  const Page = defineComponent(() => {
    const cache = useQueryCache()
    held = { ...useReview(() => submission.id), askAnew: () => cache.invalidateQueries({ key: ['submission', submission.id] }) }
    return () => null
  })
  await renderPage(Page)
  await waitFor(() => expect(held.form.value).not.toBeNull())
  const shown = () => held.form.value!.cells.map(({ standing, version }) => [standing, version])
  return { ...held, server, shown }
}

/** The next reading of the form is answered, when told to, as things are now. */
function readingUnderWay(asItIs: SubmissionForm): () => void {
  const answer = Promise.withResolvers<void>()
  const others = fetch
  vi.stubGlobal('fetch', async (address: string, options: { method?: string } = {}) => {
    if ((options.method ?? 'GET') !== 'GET')
      return others(address, options)
    await answer.promise
    return new Response(JSON.stringify(asItIs))
  })
  return answer.resolve
}

afterEach(() => vi.unstubAllGlobals())

it('keeps a decision that was answered while an older form was under way', async () => {
  const cell = waiting()
  const { accept, askAnew, server, shown } = await review(cell, waiting())
  const arrive = readingUnderWay(server.form)
  const asked = askAnew()
  await accept(cell)
  arrive()
  await asked
  expect(shown()).toEqual([['accepted', 2], ['submitted', 1]])
})

it('keeps showing a decision that is under way when the form is read as it was before', async () => {
  const cell = waiting()
  const { accept, askAnew, server, shown } = await review(cell)
  readingUnderWay(server.form)()
  const sent = Promise.withResolvers<void>()
  server.next.push(async () => {
    await sent.promise
    return { status: 409, body: { error: { code: 'submission-not-in-review' } } }
  })
  const deciding = accept(cell)
  await askAnew()
  expect(shown()).toEqual([['accepted', 1]])
  sent.resolve()
  await deciding
  expect(shown()).toEqual([['submitted', 1]])
  await askAnew()
  expect(shown()).toEqual([['submitted', 1]])
})

it('shows what is newer than a decision, whichever of the two is told first', async () => {
  const cell = waiting()
  const { accept, askAnew, server, shown } = await review(cell)
  server.next.push(async () => {
    const accepted = server.change(cell.id, { standing: 'accepted' })
    server.change(cell.id, { standing: 'returned' })
    await askAnew()
    return { status: 200, body: { cell: accepted, submission: server.form.submission } }
  })
  await accept(cell)
  expect(shown()).toEqual([['returned', 3]])
})

it('takes back, where accepting all at once is refused, what that accepted and nothing else', async () => {
  const [cell, odd] = [waiting(), cellOf({ observed: ratio('34', '41'), standing: 'submitted', warnings: [{ code: 'over-hundred', previous: null, parts: null }] })]
  const { accept, acceptInOrder, server, shown } = await review(cell, odd)
  const sent = Promise.withResolvers<void>()
  server.next.push({ status: 409, body: { error: { code: 'submission-not-in-review' } } }, async () => {
    await sent.promise
    return { status: 200, body: { cell: server.change(odd.id, { standing: 'accepted' }), submission: server.form.submission } }
  })
  const all = acceptInOrder()
  const deciding = accept(odd)
  await all
  expect(shown()).toEqual([['submitted', 1], ['accepted', 1]])
  sent.resolve()
  await deciding
  expect(shown()).toEqual([['submitted', 1], ['accepted', 2]])
})
