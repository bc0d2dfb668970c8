import type { CellAnswer, SaveActual, SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { judge } from '@rodykle/domain'
import { vi } from 'vitest'

interface Request {
  method: string
  path: string
  body: unknown
}
type Answer = { status: number, body: unknown } | 'offline'

/**
 * Stands in for the server of one submission: keeps it, judges what is saved and raises versions as the API does. To be undone by
 * vi.unstubAllGlobals(). `next` answers the next request to something other than reading, once; `asked` has all of these, in order.
 */
export function submissionServer(initial: SubmissionForm, others: Readonly<Record<string, unknown>> = {}) {
  const server = {
    form: initial,
    asked: [] as Request[],
    next: [] as (Answer | ((request: Request) => Promise<Answer> | Answer))[],
    change,
  }

  /** Something happens to a value on the server: another person saves it, the department returns it. */
  function change(id: string, update: Partial<SubmissionCell>): SubmissionCell {
    const before = server.form.cells.find(cell => cell.id === id)
    if (before === undefined)
      throw new Error(`no cell ${id}`)
    const { unitRule, benchmarks, indicator } = before
    const observed = update.observed ?? before.observed
    const judgement = judge(observed, unitRule, { measure: indicator.unitOfMeasurement === 'percent' ? 'percent' : 'number', tolerance: server.form.tolerance, benchmarks })
    const after = { ...before, observed, judgement, updatedAt: '2026-11-21T12:32:00.000Z', updatedBy: 'Vadovas', ...update, version: before.version + 1 }
    server.form = { ...server.form, cells: server.form.cells.map(cell => cell.id === id ? after : cell) }
    return after
  }

  function act({ method, path, body }: Request): Answer {
    const [, , kind = '', id = '', verb = ''] = path.split('/')
    if (kind === 'submissions')
      return submit(verb)
    const version = (body as { version: number }).version
    const current = server.form.cells.find(cell => cell.id === id)
    if (current?.version !== version)
      return { status: 409, body: { error: { code: 'changed-meanwhile', details: { current } } } }
    if (method === 'PATCH') {
      const { observed, comment } = body as SaveActual
      return answer(change(id, { observed, comment }))
    }
    return verb === 'accept'
      ? answer(change(id, { standing: 'accepted', returnReason: null }))
      : answer(change(id, { standing: 'returned', returnReason: (body as { reason: string }).reason }))
  }
  function answer(cell: SubmissionCell): Answer {
    return { status: 200, body: { cell, submission: server.form.submission } satisfies CellAnswer }
  }
  function submit(verb: string): Answer {
    const isAccepting = verb === 'accept'
    for (const { id, standing, warnings } of server.form.cells) {
      if (isAccepting ? standing === 'submitted' && warnings.length === 0 : standing === 'draft' || standing === 'returned')
        change(id, { standing: isAccepting ? 'accepted' : 'submitted' })
    }
    if (!isAccepting)
      server.form = { ...server.form, lock: 'in-review', canSubmit: false, submission: { ...server.form.submission, status: 'submitted', submittedAt: '2026-11-21T12:40:00.000Z', submittedBy: 'Vadovas' } }
    return { status: 200, body: server.form }
  }

  async function respond(request: Request): Promise<Answer> {
    if (request.method === 'GET') {
      const known: unknown = request.path === `/api/submissions/${server.form.submission.id}` ? server.form : others[request.path]
      return known === undefined ? { status: 404, body: { error: { code: 'not-found' } } } : { status: 200, body: known }
    }
    server.asked.push(request)
    const planned = server.next.shift()
    return planned === undefined ? act(request) : typeof planned === 'function' ? planned(request) : planned
  }

  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: { method?: string, body?: string } = {}) => {
    const result = await respond({ method, path: address.split('?')[0] ?? '', body: body === undefined ? undefined : JSON.parse(body) })
    if (result === 'offline')
      throw new TypeError('fetch failed')
    return new Response(JSON.stringify(result.body), { status: result.status })
  })
  return server
}
