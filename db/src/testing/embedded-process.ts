/**
 * A process of its own that uses the embedded server, for tests that kill processes or change users.
 * Prints one line of JSON when it is ready, and leaves the server when it is asked to end.
 */
import process from 'node:process'
import { startEmbeddedPostgres } from '../embedded/index.ts'

const [dataDir = ''] = process.argv.slice(2)
try {
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  const waiting = setInterval(() => {}, 60_000)
  process.on('SIGTERM', () => {
    clearInterval(waiting)
    void server.stop()
  })
  console.log(JSON.stringify({ url: server.url, attached: server.attached, uid: process.getuid?.() }))
}
catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
  process.exitCode = 1
}
