import type { ImportProgress, ImportReport } from '@rodykle/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TellProgress } from './import-run.ts'
import { PassThrough } from 'node:stream'
import { errorAnswerTo } from '../../../platform/error-handler.ts'

export const linesOfJson = 'application/x-ndjson'

/** As one JSON, or with its progress line by line for who asks for that. A fault met on the way is the last line: by then the answer has begun. */
export function answerImport(request: FastifyRequest, reply: FastifyReply, work: (tell: TellProgress) => Promise<ImportReport>): Promise<ImportReport> | FastifyReply {
  if (request.headers.accept !== linesOfJson)
    return work(() => {})
  const lines = new PassThrough()
  const write = (line: object): void => {
    if (!lines.destroyed)
      lines.write(`${JSON.stringify(line)}\n`)
  }
  const tell: TellProgress = (stage, done, of) => write({ progress: { stage, done, of } } satisfies ImportProgress)
  void work(tell)
    .then(report => write({ report }), error => write(errorAnswerTo(error, request)))
    .finally(() => lines.end())
  return reply.type(linesOfJson).send(lines)
}
