import type { IndicatorCard } from '@rodykle/contracts'
import type { TransactionContext } from '../../../platform/context.ts'
import type { PlanRow, PlanTree } from '../../plans/index.ts'
import type { MeasureFacts } from './measure-facts.ts'
import type { PlanCells } from './plan-cells.ts'
import { versionInForce } from '@rodykle/domain'
import { readIndicators, readTree } from '../../plans/index.ts'
import { sameName } from '../table/fold-text.ts'

type TargetVersion = PlanTree['versions'][number]

export interface StoredTarget {
  id: string
  code: string
  measureId: string
  indicator: IndicatorCard
  /** What it asks now: of a plan that is over, what it asked last. */
  current: TargetVersion
}

/** The plan as it is while its rows are gone through; what they make is added. */
export interface PlanState {
  plan: PlanRow
  priorities: Map<string, PlanTree['priorities'][number]>
  tasks: Map<string, PlanTree['tasks'][number]>
  measures: Map<string, PlanTree['measures'][number]>
  /** By the indicator's code. */
  targets: Map<string, StoredTarget>
  /** Every indicator there ever was, by its code. */
  indicators: Map<string, IndicatorCard>
  /** The row in which each code was first seen, and what it said there. */
  seen: Map<string, { row: number, title: string }>
  /** What the file says of the measure that each row stands under. */
  facts: ReadonlyMap<PlanCells, MeasureFacts>
}

function byCode<Item extends { code: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map(item => [sameName(item.code), item]))
}

export async function readPlanState(ctx: TransactionContext, plan: PlanRow, facts: PlanState['facts']): Promise<PlanState> {
  const tree = await readTree(ctx, plan.id)
  const versionsOf = Map.groupBy(tree.versions, ({ targetId }) => targetId)
  const today = ctx.clock.today()
  const day = today < `${plan.year}-12-31` ? today : `${plan.year}-12-31`
  const targets = tree.targets.flatMap((target): StoredTarget[] => {
    const versions = versionsOf.get(target.id) ?? []
    const current = versionInForce(versions, day) ?? versions.at(-1)
    return current === undefined ? [] : [{ id: target.id, code: target.code, measureId: target.measureId, indicator: target.indicator, current }]
  })
  return {
    plan,
    priorities: byCode(tree.priorities),
    tasks: byCode(tree.tasks),
    measures: byCode(tree.measures),
    targets: new Map(targets.map(target => [sameName(target.indicator.code), target])),
    indicators: byCode(await readIndicators(ctx)),
    seen: new Map(),
    facts,
  }
}
