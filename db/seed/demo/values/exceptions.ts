import type { InstitutionType, ObservedAtRest } from '@rodykle/domain'
import type { CodedIndicator } from '../../plan-2020/index.ts'
import type { DemoPeriod } from '../demo-periods.ts'
import type { DemoUnit } from '../demo-unit.ts'

interface Inapplicable {
  type: InstitutionType
  codes: readonly string[]
  reason: string
}

const inapplicable: readonly Inapplicable[] = [
  { type: 'support-service', codes: ['II.1.1-1', 'II.8.1-1', 'II.8.6-3', 'II.9.1-1', 'II.9.1-2'], reason: 'Tarnyba savo ugdytinių neturi.' },
  { type: 'support-service', codes: ['II.3.1-2'], reason: 'Tarnyba pamokų neveda.' },
  { type: 'non-formal', codes: ['II.9.1-2'], reason: 'Įstaiga SUP mokinių apskaitos netvarko.' },
]

/** The real one: in spring 2020 the national check was called off. */
const cancelled: ObservedAtRest = { state: 'not-measured', reason: '2020 m. pavasarį patikrinimas nevyko dėl COVID-19 pandemijos.' }
const notPublishedYet: ObservedAtRest = { state: 'not-measured', reason: 'Rezultatai bus paskelbti vasarą.' }

/** Why a cell has no number, where the unit or the period leaves none; null where there is one. */
export function exceptionOf({ code, rule }: CodedIndicator, unit: DemoUnit, period: DemoPeriod): ObservedAtRest | null {
  const notForIt = inapplicable.find(({ type, codes }) => unit.type === type && codes.includes(code))
  if (notForIt !== undefined)
    return { state: 'not-applicable', reason: notForIt.reason }
  if (rule.kind !== 'benchmark')
    return null
  if (rule.series === 'NMPP')
    return period.year === 2020 ? cancelled : period.knownUntil < `${period.year}-06-01` ? notPublishedYet : null
  return period.part === 'first-half' ? notPublishedYet : null
}
