import type { GapGrid } from '@rodykle/contracts'
import { useI18n } from 'vue-i18n'
import { achievedCell } from '../../shared/export/figure-cells.ts'
import { useFigureLanguage } from '../../shared/figures/figure-language.ts'
import { measureOf } from '../../shared/figures/figure-words.ts'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'

interface ShownGrid {
  period: string
  units: GapGrid['units']
  targets: GapGrid['targets']
  cells: GapGrid['cells']
}

/** The grid with what the marks stand for: units down, targets across; what was not asked is "neprašoma". To be called in a component's setup. */
export function offerGrid(shown: () => ShownGrid | null): void {
  const { t } = useI18n()
  const language = useFigureLanguage()
  offerTable(() => {
    const grid = shown()
    if (grid === null || grid.units.length === 0 || grid.targets.length === 0)
      return null
    const { period, units, targets, cells } = grid
    const byPlace = new Map(cells.map(cell => [`${cell.unitId} ${cell.targetId}`, cell]))
    function cellOf(unitId: string, target: GapGrid['targets'][number]) {
      const cell = byPlace.get(`${unitId} ${target.id}`)
      if (cell === undefined)
        return t('export.notAsked')
      return cell.judgement === null ? t('ui.absence.not-reported') : achievedCell(cell.judgement, target, language)
    }
    return exportedRows({ title: t('gaps.grid.title'), about: () => [period], fileName: `${t('gaps.grid.title')} ${period}` }, () => [
      { header: t('gaps.units.unit'), value: (unit: GapGrid['units'][number]) => unit.name, width: 50 },
      ...targets.map(target => ({
        header: `${target.code} ${target.name}${measureOf(target) === 'percent' ? ', %' : ''}`,
        kind: 'number' as const,
        width: 22,
        value: ({ id }: GapGrid['units'][number]) => cellOf(id, target),
      })),
    ], () => [{ label: '', rows: units }])
  })
}
