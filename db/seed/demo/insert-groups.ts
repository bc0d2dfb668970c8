import type { Transaction } from '../../src/client.ts'
import { eq, inArray } from 'drizzle-orm'
import { reportingUnits, targets, targetVersions } from '../../src/schema/index.ts'
import { codedIndicators } from '../plan-2020/index.ts'
import { readUnitDirectory, resolveScope } from '../reference/unit-directory.ts'
import { demoGroupFields, demoGroups } from './groups.ts'

/** The demonstration's methodical groups. Targets of 2020 that mean groups of one field now ask those instead of every group. */
export async function insertGroups(tx: Transaction): Promise<void> {
  await tx.insert(reportingUnits).values(demoGroups.map(({ code, name, shortName }) => ({
    kind: 'methodical-group' as const,
    code,
    name,
    shortName,
    isConfirmed: false,
    note: 'Demonstracinis būrelis.',
    validFrom: '2019-09-01',
  })))

  const units = await readUnitDirectory(tx)
  for (const { code, scope } of codedIndicators.filter(({ scope }) => scope.kind === 'groups')) {
    const named = tx.select({ id: targets.id }).from(targets).where(eq(targets.code, code))
    await tx.update(targetVersions).set({ scope: resolveScope(scope, units, demoGroupFields) }).where(inArray(targetVersions.targetId, named))
  }
}
