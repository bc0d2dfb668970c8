import type { Chart, Plugin } from 'chart.js'
import type { TrendPoint } from './trend-point.ts'
import type { TokenColours } from './use-token-colours.ts'

export interface TrendWords {
  target: (plannedText: string) => string
  newDefinition: string
}

const family = '"Source Sans 3 Variable", system-ui, sans-serif'

/** What Chart.js has no name for: a target of its own for each period, and labels that stand where they belong instead of in a legend. */
export function trendAnnotations(points: readonly TrendPoint[], colours: TokenColours, words: TrendWords): Plugin<'line'> {
  return {
    id: 'trend-annotations',
    beforeDatasetsDraw: chart => drawTargets(chart, points, colours, words),
    afterDatasetsDraw: chart => drawLabels(chart, points, colours, words),
  }
}

/** Periods in a row with one target share one line: dashes drawn apart would not meet. */
export function runsOfTargets(points: readonly TrendPoint[]): { from: number, to: number, planned: number }[] {
  const runs: { from: number, to: number, planned: number }[] = []
  points.forEach(({ planned }, index) => {
    const run = runs.at(-1)
    if (planned === null)
      return
    if (run && run.to === index - 1 && run.planned === planned)
      run.to = index
    else
      runs.push({ from: index, to: index, planned })
  })
  return runs
}

function halfStep(chart: Chart, count: number): number {
  const { left, right } = chart.chartArea
  return count > 0 ? (right - left) / count / 2 : 0
}

function drawTargets(chart: Chart, points: readonly TrendPoint[], colours: TokenColours, words: TrendWords): void {
  const { ctx, scales: { x, y } } = chart
  if (!x || !y)
    return
  const half = halfStep(chart, points.length)
  ctx.save()
  ctx.strokeStyle = colours.ink
  ctx.lineWidth = 1.5
  ctx.setLineDash([4, 4])
  for (const { from, to, planned } of runsOfTargets(points)) {
    const height = y.getPixelForValue(planned)
    ctx.beginPath()
    ctx.moveTo(x.getPixelForValue(from) - half, height)
    ctx.lineTo(x.getPixelForValue(to) + half, height)
    ctx.stroke()
  }
  const last = points.findLastIndex(point => point.planned !== null)
  const target = points[last]
  if (target?.planned != null && target.plannedText !== null) {
    ctx.fillStyle = colours.ink
    ctx.font = `600 13px ${family}`
    ctx.textAlign = 'right'
    // On the side of its line where the value is not.
    const isReached = target.value !== null && target.value >= target.planned
    ctx.fillText(words.target(target.plannedText), x.getPixelForValue(last) + half, y.getPixelForValue(target.planned) + (isReached ? 17 : -7))
  }
  ctx.restore()
}

function drawLabels(chart: Chart, points: readonly TrendPoint[], colours: TokenColours, words: TrendWords): void {
  const { ctx, scales: { x, y }, chartArea } = chart
  if (!x || !y)
    return
  const last = points.findLastIndex(point => point.value !== null)
  ctx.save()
  ctx.textAlign = 'center'
  points.forEach((point, index) => {
    if (point.isNewDefinition) {
      const edge = x.getPixelForValue(index) - halfStep(chart, points.length)
      ctx.fillStyle = colours['line-strong']
      ctx.fillRect(Math.round(edge), chartArea.top, 1, chartArea.bottom - chartArea.top)
      ctx.fillStyle = colours['ink-soft']
      ctx.font = `12px ${family}`
      ctx.textAlign = 'left'
      ctx.fillText(words.newDefinition, edge + 5, chartArea.bottom - 6)
      ctx.textAlign = 'center'
    }
    if (index !== last || point.value === null || point.valueText === null)
      return
    const isUnderTarget = point.planned !== null && point.value < point.planned
    ctx.fillStyle = pointColour(point, colours)
    ctx.font = `650 15px ${family}`
    ctx.fillText(point.valueText, x.getPixelForValue(index), y.getPixelForValue(point.value) + (isUnderTarget ? 24 : -13))
  })
  ctx.restore()
}

/** The colour of a period's point: its status, where there is one to tell. */
export function pointColour(point: TrendPoint, colours: TokenColours): string {
  switch (point.status) {
    case 'met': return colours.met
    case 'near': return colours.near
    case 'not-met': return colours.missed
    default: return colours.accent
  }
}
