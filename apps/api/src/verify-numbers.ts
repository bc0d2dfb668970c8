/** `npm run verify-numbers`: derives every stored judgement and fold anew and lists what differs; ends with 1 if anything does. */
import type { SelfCheckDifference } from '@rodykle/domain'
import process from 'node:process'
import { readConfig } from './config.ts'
import { verifyNumbers } from './features/self-check/index.ts'
import { systemClock } from './platform/clock.ts'
import { explainFailure } from './start/explain-failure.ts'
import { openDatabase } from './start/open-database.ts'

function line({ kind, year, period, target, unit, basis, field, stored, derived }: SelfCheckDifference): string {
  const place = [year, period, `${target.code} ${target.indicator}`, unit, basis].filter(part => part !== null).join(' · ')
  return `${place}\n    ${kind} ${field}: stored ${stored ?? 'nothing'}, derived ${derived ?? 'nothing'}`
}

async function main(): Promise<void> {
  const database = await openDatabase(readConfig(process.env), () => {})
  try {
    const { checkedValues, checkedFigures, differenceCount, differences } = await verifyNumbers({ db: database.db, clock: systemClock, actor: null, address: 'local', requestId: 'verify-numbers' }, 'command')
    for (const difference of differences)
      console.log(line(difference))
    if (differenceCount > differences.length)
      console.log(`… and ${differenceCount - differences.length} more.`)
    console.log(`${checkedValues} values and ${checkedFigures} figures were derived anew; ${differenceCount} differ.`)
    process.exitCode = differenceCount === 0 ? 0 : 1
  }
  finally {
    await database.close()
  }
}

try {
  await main()
}
catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
