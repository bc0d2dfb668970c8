import type { Config } from '../config.ts'
import type { Context } from '../platform/context.ts'
import type { Jobs } from '../platform/jobs.ts'
import type { Foundation } from '../platform/request-context.ts'
import { answerPasswordRequests } from '../features/accounts/index.ts'
import { sweepFiles } from '../features/evidence/index.ts'
import { tellDaily } from '../features/notices/index.ts'
import { verifyNumbers } from '../features/self-check/index.ts'
import { workingDaysAround } from '../platform/calendar/working-days.ts'
import { openFiles } from '../platform/files/open-files.ts'
import { mailServer } from '../platform/mail/mail-server.ts'
import { sendMails } from '../platform/mail/send-mails.ts'

/** Everything that is done without anybody waiting for it. A night that the machine slept through is made up for when it wakes. */
export function backgroundJobs({ db, clock }: Foundation, { origin, smtpUrl, mailFrom, ...place }: Pick<Config, 'origin' | 'smtpUrl' | 'mailFrom' | 'dataFolder' | 'filesS3'>, log: (line: string) => void): Jobs {
  const ctx: Context = { db, clock, actor: null, address: 'local', requestId: 'worker' }
  const server = smtpUrl === null ? null : mailServer(smtpUrl, mailFrom)
  return {
    tasks: {
      'self-check': async () => {
        const { differenceCount } = await verifyNumbers(ctx, 'nightly')
        if (differenceCount > 0)
          log(`The self-check found ${differenceCount} stored numbers that are not what the raw values say: see Administravimas → Skaičių patikra.`)
      },
      'sweep-files': async () => {
        await sweepFiles(ctx, openFiles(place))
      },
      'notices': () => tellDaily(ctx, workingDaysAround),
      'send-mails': async () => {
        await answerPasswordRequests(ctx)
        await sendMails(ctx, { server, origin, log })
      },
    },
    crontab: [
      '30 1 * * * self-check ?fill=20h&max=3',
      '50 1 * * * sweep-files ?fill=20h&max=3',
      // Each hour, and it finds out itself whether Vilnius has a working day's morning.
      '5 * * * * notices ?max=3',
      // What is asked for is done at once; this finds what waits for its next try, and what somebody left lying.
      '* * * * * send-mails ?max=1',
    ].join('\n'),
  }
}
