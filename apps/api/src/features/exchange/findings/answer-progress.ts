import type { ImportProgress, ImportReport } from '@rodykle/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TellProgress } from './import-run.ts'
import { PassThrough } from 'node:stream'
import { errorAnswerTo } from '../../../platform/error-handler.ts'
import { startStoppable } from './running-imports.ts'

export const linesOfJson = 'application/x-ndjson'

/** The header that tells by what id the import can be cancelled while it is under way. */
const runHeader = 'x-import-run'

/** As one JSON, or with its progress line by line for who asks for that. A fault met on the way is the last line: by then the answer has begun. */
export function answerImport(request: FastifyRequest, reply: FastifyReply, work: (tell: TellProgress) => Promise<ImportReport>): Promise<ImportReport> | FastifyReply {
  if (request.headers.accept !== linesOfJson)
    return work(() => {})
  const lines = new PassThrough()
  const write = (line: object): void => {
    if (!lines.destroyed)
      lines.write(`${JSON.stringify(line)}\n`)
  }
  const run = startStoppable(request.context)
  const tell: TellProgress = (stage, done, of) => {
    // Of reading it is told from a thread of its own, where nobody would catch this.
    if (stage !== 'reading')
      run.assertGoesOn()
    write({ progress: { stage, done, of } } satisfies ImportProgress)
  }
  void work(tell)
    .then(report => write({ report }), error => write(errorAnswerTo(error, request)))
    .finally(() => {
      run.end()
      lines.end()
    })
  return reply.type(linesOfJson).header(runHeader, run.id).send(lines)
}
