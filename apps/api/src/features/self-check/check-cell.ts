import type { Benchmark, SelfCheckDifference, StoredJudgement, StoredValue, Tolerance } from '@rodykle/domain'
import type { CheckedCell, CheckedPeriod, CheckedTarget } from './queries-cells.ts'
import { decimal, decimalText, judge, observedOf, ruleWithin, storedJudgement, storedValue, versionInForce } from '@rodykle/domain'
import { unitFrame } from '../figures/index.ts'

type Found = Pick<SelfCheckDifference, 'kind' | 'field' | 'stored' | 'derived'>

/** What a cell is derived from, besides itself. */
export interface CellFrame {
  period: Pick<CheckedPeriod, 'startsOn' | 'endsOn'> & { tolerance: Tolerance }
  /** Every version of the cell's target. */
  versions: readonly CheckedTarget[]
  benchmarks: readonly Benchmark[]
}

const numberColumns = ['numerator', 'denominator', 'number', 'weight'] as const satisfies readonly (keyof StoredValue)[]
const judgementColumns = ['status', 'achieved', 'gap'] as const satisfies readonly (keyof StoredJudgement)[]

/** PostgreSQL keeps the zeros a number was written with; the number is the same without them. */
function plain(text: string | null): string | null {
  return text === null ? null : decimalText(decimal(text))
}

/** A reported cell without its value, or a value where none was reported: nothing more can be said of it. */
export function isBroken({ state, value }: Pick<CheckedCell, 'state' | 'value'>): boolean {
  return (state === 'reported') !== (value !== null)
}

/** Everything stored beside a raw value, derived anew from it. Empty where all is as it should be. */
export function checkCell(cell: CheckedCell, { period, versions, benchmarks }: CellFrame): Found[] {
  const found: Found[] = []
  const compare = (kind: Found['kind'], field: string, stored: string | null, derived: string | null) => {
    if (stored !== derived)
      found.push({ kind, field, stored, derived })
  }
  if (isBroken(cell))
    return [{ kind: 'value', field: 'value', stored: cell.value?.kind ?? null, derived: cell.state }]

  const observed = observedOf(cell)
  const value = storedValue(observed)
  for (const column of numberColumns)
    compare('value', column, plain(cell[column]), plain(value[column]))

  const inForce = versionInForce(versions.map(({ version }) => version), period.endsOn) ?? versions.find(({ version }) => version.id === cell.targetVersionId)?.version
  const [target] = versions
  if (inForce === undefined || target === undefined)
    return [...found, { kind: 'version', field: 'targetVersionId', stored: cell.targetVersionId, derived: null }]
  compare('version', 'targetVersionId', cell.targetVersionId, inForce.id)

  const judgement = storedJudgement(judge(observed, ruleWithin(inForce.unitRule, period), unitFrame(target.indicator, period.tolerance, benchmarks)))
  for (const column of judgementColumns)
    compare('judgement', column, column === 'status' ? cell.status : plain(cell[column]), column === 'status' ? judgement.status : plain(judgement[column]))
  return found
}
