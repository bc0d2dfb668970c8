import type { ChartConfiguration } from 'chart.js'
import type { Ref } from 'vue'
import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import { onScopeDispose, watch } from 'vue'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip)

/**
 * Draws a line chart on the canvas and keeps it like `configuration`, which is read again whenever what it depends on changes.
 * The Chart itself stays out of Vue's reactivity (proxying it breaks its own) and is destroyed with the scope.
 */
export function useChart(canvas: Readonly<Ref<HTMLCanvasElement | null>>, configuration: () => ChartConfiguration<'line', (number | null)[], string>): void {
  let chart: Chart<'line', (number | null)[], string> | null = null

  watch([canvas, configuration] as const, ([element, next]) => {
    chart?.destroy()
    chart = element && new Chart(element, next)
  }, { flush: 'post', immediate: true })

  // A canvas does not repaint by itself when a part of the typeface arrives.
  const repaint = () => chart?.update()
  document.fonts.addEventListener('loadingdone', repaint)

  onScopeDispose(() => {
    document.fonts.removeEventListener('loadingdone', repaint)
    chart?.destroy()
    chart = null
  })
}
