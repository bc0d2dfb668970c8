import type { MultipartFile } from '@fastify/multipart'
import type { ImportAnswers as Answers } from '@rodykle/contracts'
import type { TableFile } from '@rodykle/spreadsheet'
import type { FastifyRequest } from 'fastify'
import type { TellProgress } from './findings/import-run.ts'
import { ImportAnswers } from '@rodykle/contracts'
import { defaultLimits, TableFileError } from '@rodykle/spreadsheet'
import { readTableFileAside } from '@rodykle/spreadsheet/aside'
import { importWords } from '@rodykle/wording'
import { InvalidRequestError, RefusedError, UnprocessableError } from '../../platform/errors.ts'

/** A table as it came: rows of named fields, or a file that is still to be read. */
export type ImportSource<Row>
  = | { kind: 'rows', rows: readonly Row[], answers: Answers, name: null }
    | { kind: 'file', bytes: Uint8Array, answers: Answers, name: string }

interface JsonBody<Row> { rows: readonly Row[], answers?: Answers | undefined }

/** @throws RefusedError for a body that is neither, or too large */
export async function readSource<Row>(request: FastifyRequest, body: JsonBody<Row> | null): Promise<ImportSource<Row>> {
  if (request.isMultipart())
    return readForm(request)
  if (body === null)
    throw new InvalidRequestError('invalid-request', { where: 'body', problem: 'missing' })
  return { kind: 'rows', rows: body.rows, answers: body.answers ?? {}, name: null }
}

async function readForm(request: FastifyRequest): Promise<Extract<ImportSource<never>, { kind: 'file' }>> {
  let file: { bytes: Uint8Array, name: string } | null = null
  let answers: Answers = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: defaultLimits.bytes, files: 1, fields: 1, parts: 2, fieldSize: 1_000_000 } })) {
      if (part.type === 'file')
        file = { bytes: await bytesOf(part), name: part.filename }
      else
        answers = answersIn(part.value)
    }
  }
  catch (error) {
    throw asRefusal(error)
  }
  if (file === null)
    throw new InvalidRequestError('invalid-request', { where: 'body', problem: 'file-missing' })
  return { kind: 'file', ...file, answers }
}

async function bytesOf(part: MultipartFile): Promise<Uint8Array> {
  const bytes = await part.toBuffer()
  if (part.file.truncated)
    throw new RefusedError(413, 'body-too-large', { limit: defaultLimits.bytes })
  return bytes
}

/** The parser throws errors of many kinds for a form that breaks off or is malformed: all of them are the sender's. */
function asRefusal(error: unknown): RefusedError {
  if (error instanceof RefusedError)
    return error
  const isTooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413
  return isTooLarge ? new RefusedError(413, 'body-too-large', { limit: defaultLimits.bytes }) : new InvalidRequestError('invalid-request', { where: 'body', problem: 'malformed-form' })
}

function answersIn(value: unknown): Answers {
  const { data } = ImportAnswers.safeParse(typeof value === 'string' ? parsed(value) : value)
  if (data === undefined)
    throw new InvalidRequestError('invalid-request', { where: 'body', fields: [{ path: '/answers', problem: 'not a record of texts' }] })
  return data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return null
  }
}

/** Faults of the file itself, as against one that is refused for what it holds. */
const unreadable = ['broken', 'unknown-format']

/** Reads a file off the main thread. @throws UnprocessableError with a sentence that says why not */
export async function readFile({ bytes, name }: { bytes: Uint8Array, name: string }, language: 'lt' | 'en', tell: TellProgress): Promise<TableFile> {
  try {
    return await readTableFileAside(bytes, name, { onProgress: ({ rows }) => tell('reading', rows, null) })
  }
  catch (error) {
    if (!(error instanceof TableFileError))
      throw error
    const { fault, details } = error
    const sentence = importWords(language).say(`file.${fault}`, { megabytes: defaultLimits.bytes / 1_000_000, ...details })
    throw new UnprocessableError(unreadable.includes(fault) ? 'file-unreadable' : 'file-refused', { fault, sentence, ...details })
  }
}
