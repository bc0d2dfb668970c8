import type { ImportReport } from '@rodykle/contracts'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { testId } from '../../shared/testing/submission-fixture.ts'
import ImportPage from './ImportPage.vue'

const report: ImportReport = { preview: true, applied: false, counts: { new: 0, changed: 1, same: 0, problem: 0, question: 0 }, rows: [{ row: 5, kind: 'changed', label: 'Tėvų dalis', changes: [{ field: 'numerator', column: 'Skaitiklis', old: '34', new: '36' }], problems: [], warnings: [] }], listedOfEachKind: null, questions: [], notes: [] }
const runId = testId()

/** A server that looks a file through at once, and tells of its writing what a test says when the test says it. */
function serverWriting(cancelled: () => Response) {
  const asked: string[] = []
  let writing: ReadableStreamDefaultController<Uint8Array> | null = null
  const others = globalThis.fetch
  const line = (content: object) => new TextEncoder().encode(`${JSON.stringify(content)}\n`)
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(`${init.method} ${address.split('?')[0]}`)
    if (init.method === 'DELETE')
      return cancelled()
    if (!(init.body instanceof FormData))
      return others(address, init)
    if (address.includes('preview=true'))
      return new Response(line({ report }))
    return new Response(new ReadableStream({ start: controller => void (writing = controller) }), { headers: { 'x-import-run': runId } })
  })
  return {
    asked,
    tell(content: object, isLast = false): void {
      writing?.enqueue(line(content))
      if (isLast)
        writing?.close()
    },
  }
}

async function startWriting(cancelled = () => new Response(null, { status: 204 })) {
  await renderSignedIn(defineComponent(() => () => h(ImportPage, { kind: 'actuals' })), { session: sessionAs('department'), answers: { '/api/plans': { plans: [{ id: testId(), year: 2026, status: 'published', targetCount: 3, periods: [] }] } }, links: { 'import-actuals': '/', 'submissions': '/pateikimas' } })
  const server = serverWriting(cancelled)
  const input = await screen.findByLabelText<HTMLInputElement>('Pasirinkti failą', { selector: 'input' })
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'Reikšmės.xlsx')], configurable: true })
  await fireEvent.change(input)
  await fireEvent.click(await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Įrašyti' }))
  await screen.findByRole('button', { name: 'Nutraukti įrašymą' })
  server.tell({ progress: { stage: 'writing', done: 1, of: 2 } })
  return server
}

beforeAll(() => import('../../shared/ui/UiConfirm.vue'))
afterEach(() => vi.unstubAllGlobals())

describe('what is being written', () => {
  it('can be cancelled, and is then as the preview said, with nothing written', async () => {
    const { asked, tell } = await startWriting()
    await fireEvent.click(screen.getByRole('button', { name: 'Nutraukti įrašymą' }))
    expect(await screen.findByText(/^Nutraukiama/)).toBeTruthy()
    expect(asked.at(-1)).toBe(`DELETE /api/exchange/runs/${runId}`)
    tell({ error: { code: 'import-cancelled' } }, true)
    expect(await screen.findByText(/^Įrašymas nutrauktas: niekas neįrašyta/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Įrašyti 1 pakeitimą' })).toBeTruthy()
  })

  it('is written where it was cancelled too late, and said to be', async () => {
    const { tell } = await startWriting()
    await fireEvent.click(screen.getByRole('button', { name: 'Nutraukti įrašymą' }))
    tell({ report: { ...report, preview: false, applied: true } }, true)
    expect(await screen.findByRole('heading', { name: 'Įrašyta' })).toBeTruthy()
  })

  it('goes on where it cannot be cancelled, and that is said', async () => {
    const { tell } = await startWriting(() => new Response(JSON.stringify({ error: { code: 'not-found' } }), { status: 404 }))
    await fireEvent.click(screen.getByRole('button', { name: 'Nutraukti įrašymą' }))
    expect(await screen.findByText('Nutraukti nepavyko: failas įrašomas toliau.')).toBeTruthy()
    expect(screen.queryByText(/^Nutraukiama/)).toBeNull()
    tell({ report: { ...report, preview: false, applied: true } }, true)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Įrašyta' })).toBeTruthy())
  })
})
