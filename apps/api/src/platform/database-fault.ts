/** What a failed statement means for the one who asked: their value cannot be kept, or the database is not there for them now. */
export type DatabaseFault = 'unstorable-value' | 'unavailable'

/** Data exceptions that only a value from outside can cause: too long, too large, not a date, not text that can be kept. */
const unstorable = ['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']
/** Connection, resources and shutdown by class; a deadlock and a lock that did not come; then the operating system's own codes. */
const unavailable = /^(?:08|53|57|40P01|55P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)/
/** The driver says these without a code. */
const unavailableMessages = ['timeout exceeded when trying to connect', 'Connection terminated', 'Client has encountered a connection error']

/** Null for what is no fault of the database or of a value: a defect of ours. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  // Drizzle wraps what the driver threw.
  const source = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (!(source instanceof Error))
    return null
  const code = 'code' in source ? String(source.code) : ''
  if (unstorable.includes(code))
    return 'unstorable-value'
  const isUnavailable = unavailable.test(code) || unavailableMessages.some(message => source.message.startsWith(message))
  return isUnavailable ? 'unavailable' : null
}
