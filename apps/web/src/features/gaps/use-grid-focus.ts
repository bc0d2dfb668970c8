import type { Ref } from 'vue'
import { ref } from 'vue'

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

interface Place {
  row: number
  column: number
}

/** One stop of the Tab key for a whole grid; the arrows go to the next cell in their direction that there is, Home and End to the ends of the row. */
export function useGridFocus(table: Readonly<Ref<HTMLElement | null>>, first: () => Place | null) {
  const stop = ref<Place | null>(null)

  function cells(): HTMLElement[] {
    return [...table.value?.querySelectorAll<HTMLElement>('[data-row][data-column]') ?? []]
  }
  const placeOf = (cell: HTMLElement): Place => ({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })

  function nearest(from: Place, [down, right]: readonly [number, number]): HTMLElement | undefined {
    return cells()
      .map(cell => ({ cell, ...placeOf(cell) }))
      .filter(({ row, column }) => down !== 0 ? column === from.column && Math.sign(row - from.row) === down : row === from.row && Math.sign(column - from.column) === right)
      .toSorted((one, other) => Math.abs(one.row - from.row) + Math.abs(one.column - from.column) - Math.abs(other.row - from.row) - Math.abs(other.column - from.column))[0]
      ?.cell
  }

  function move(event: KeyboardEvent): void {
    const current = (event.target as HTMLElement).closest<HTMLElement>('[data-row][data-column]')
    if (!current)
      return
    const from = placeOf(current)
    const step = steps[event.key]
    const inRow = cells().filter(cell => placeOf(cell).row === from.row)
    const next = step ? nearest(from, step) : event.key === 'Home' ? inRow[0] : event.key === 'End' ? inRow.at(-1) : undefined
    if (next === undefined && step === undefined)
      return
    event.preventDefault()
    next?.focus()
  }

  return {
    move,
    stopAt: (row: number, column: number) => stop.value = { row, column },
    /** The cell left last; before that, the first one there is. */
    isStop: (row: number, column: number): boolean => {
      const current = stop.value ?? first()
      return current?.row === row && current.column === column
    },
  }
}
