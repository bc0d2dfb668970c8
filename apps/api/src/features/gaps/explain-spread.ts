import type { ExplanationQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { ExplainedSpread } from './explain-answer.ts'
import { can, explainSpread } from '@rodykle/domain'
import { periodName } from '@rodykle/wording'
import { requireActor } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertBasis } from './city-gaps.ts'
import { unitFact } from './explain-city.ts'
import { approvalsOf, reportersOf, ruleFacts, seesUnits } from './explain-facts.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCard, readTarget } from './queries-targets.ts'
import { frameOfUnit } from './unit-figure.ts'
import { smallestSpread } from './unit-views.ts'

/** Who looks at one unit's value beside the others has to be one who reviews them all; unnamed, few are as good as named. @throws NotFoundError */
function assertSeen(ctx: Context, { unitId }: Pick<ExplanationQuery, 'unitId'>, count: number): void {
  const isUnnamed = unitId === undefined && can(requireActor(ctx), 'figures:read-unit') && count >= smallestSpread
  if (!seesUnits(ctx) && !isUnnamed)
    throw new NotFoundError('figure')
}

/** What the points of a spread are: every counted unit's value of a period, or of every unit but one. @throws NotFoundError for those who are not shown it, and where it has no point */
export async function explainUnitSpread(ctx: Context, { targetId, periodId, unitId, basis }: Pick<ExplanationQuery, 'targetId' | 'unitId' | 'basis'> & { periodId: string }): Promise<ExplainedSpread> {
  assertBasis(ctx, basis)
  const ofPlan = await readPeriod(ctx, periodId)
  const target = await readTarget(ctx, ofPlan, targetId)
  const frame = await readFrame(ctx, ofPlan, [target])
  const asked = await readCells(ctx, { periodId, targetIds: [targetId] })
  const cells = asked.filter(({ unit }) => unit.id !== unitId)
  const { label, startsOn, endsOn } = ofPlan.period
  const explanation = explainSpread({
    without: asked.find(({ unit }) => unit.id === unitId)?.unit.name ?? null,
    span: { kind: 'period', label, startsOn, endsOn },
    basis,
    units: cells.map(cell => unitFact(cell, target, frame)),
    seesUnits: seesUnits(ctx),
    inForce: ruleFacts(target, 'unit'),
    frame: frameOfUnit(target, frame),
    reporters: reportersOf(cells.map(({ unit }) => unit)),
    approvals: approvalsOf(cells),
  })
  const spread = explanation?.statements.find(statement => statement.code === 'spread')
  if (explanation === null || spread === undefined)
    throw new NotFoundError('figure')
  assertSeen(ctx, { unitId }, spread.values)
  return {
    targetId,
    code: target.code,
    card: await readCard(ctx, target.indicator.id),
    isOfOthers: unitId !== undefined,
    time: periodName(ofPlan.period),
    rule: target.version.unitRule,
    spread,
    explanation,
    units: new Map(cells.map(({ unit: { type: _, ...unit } }) => [unit.id, unit])),
  }
}
