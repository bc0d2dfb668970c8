import type { Context } from '../platform/context.ts'
import type { Jobs } from '../platform/jobs.ts'
import type { Foundation } from '../platform/request-context.ts'
import { verifyNumbers } from '../features/self-check/index.ts'

/** Everything that is done without anybody asking. A night that the machine slept through is made up for when it wakes. */
export function nightlyJobs({ db, clock }: Foundation, log: (line: string) => void): Jobs {
  const ctx: Context = { db, clock, actor: null, address: 'local', requestId: 'worker' }
  return {
    tasks: {
      'self-check': async () => {
        const { differenceCount } = await verifyNumbers(ctx, 'nightly')
        if (differenceCount > 0)
          log(`The self-check found ${differenceCount} stored numbers that are not what the raw values say: see Administravimas → Skaičių patikra.`)
      },
    },
    crontab: '30 1 * * * self-check ?fill=20h&max=3',
  }
}
