import { MigrationMismatchError } from '@rodykle/db'
import { EmbeddedPostgresError } from '@rodykle/db/embedded'
import { ConfigError } from '../config.ts'

interface SystemError extends Error {
  code: string
  port?: number
  address?: string
}

const explanations: Record<string, (error: SystemError) => string> = {
  'EADDRINUSE': ({ port }) => `Port ${port} is taken by another program (perhaps Rodyklė is already running). Stop that program, or choose another port: PORT=${(port ?? 3000) + 1} npm start`,
  'EADDRNOTAVAIL': ({ address }) => `This machine has no address ${address} to listen on: see the variable HOST.`,
  'EACCES': ({ message, port }) => port === undefined ? `Permission was denied: ${message}` : `Only the system administrator may listen on port ${port}. Choose one above 1024, e.g. PORT=3000.`,
  'ECONNREFUSED': () => 'The database that DATABASE_URL names does not answer.',
  'ENOTFOUND': () => 'There is no machine of the name that DATABASE_URL gives.',
  // PostgreSQL's own codes: who may not come in, and a database that is not there.
  '28P01': () => 'The database that DATABASE_URL names does not accept this user or password.',
  '28000': () => 'The database that DATABASE_URL names does not let this user in.',
  '3D000': ({ message }) => `The server that DATABASE_URL names has no such database: ${message}.`,
}

/** One sentence for what a person can put right; everything else whole, as it is a defect of ours. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof MigrationMismatchError)
    return error.message
  if (isSystemError(error)) {
    const explanation = explanations[error.code]
    if (explanation !== undefined)
      return explanation(error)
  }
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
