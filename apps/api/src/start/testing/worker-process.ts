import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./worker-at.ts', import.meta.url))

export interface WorkerProcess {
  /** SIGKILL: no handler runs, nothing is finished. */
  kill: () => Promise<void>
}

/** A worker as an installation runs it beside its web servers, which takes this instant for now. */
export function startWorkerAt(now: string, environment: NodeJS.ProcessEnv): WorkerProcess {
  const child = spawn(process.execPath, [program, now], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
  return {
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null)
        await once(child, 'exit')
    },
  }
}
