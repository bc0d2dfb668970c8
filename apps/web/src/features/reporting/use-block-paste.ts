import type { Ref } from 'vue'
import { parseBlock, placeBlock } from './place-block.ts'
import { useElementListener } from './use-element-listener.ts'
import { columnsOf, fieldSelector, lineSelector, openFieldsOf } from './use-grid-navigation.ts'

export interface PasteOutcome {
  pasted: number
  /** Of those, how many cannot be read as a number. */
  unreadable: number
  /** Texts that had no field to land in. */
  left: readonly string[]
  /** Takes the whole block back. */
  undo?: (() => void) | undefined
}

export interface BlockPasteOptions {
  /** Types a text into a field: `data-grid-cell` and `data-grid-field` of its input. @returns whether it can be read. */
  write: (cellId: string, field: string, text: string) => boolean
  onPasted: (outcome: PasteOutcome) => void
  /** Does what a paste does as one step. @returns what takes it back */
  together?: ((work: () => void) => (() => void) | undefined) | undefined
}

/**
 * Lets a column or a block copied from a spreadsheet land in the cells from the focused one on. A single value is left to the browser.
 */
export function useBlockPaste(grid: Readonly<Ref<HTMLElement | null>>, { write, onPasted, together }: BlockPasteOptions): void {
  useElementListener(grid, 'paste', (event) => {
    const target = event.target as HTMLElement
    const block = parseBlock(event.clipboardData?.getData('text/plain') ?? '')
    if (!target.matches(fieldSelector) || (block.length === 1 && block[0]?.length === 1))
      return
    event.preventDefault()
    const elements = [...grid.value?.querySelectorAll(lineSelector) ?? []]
    const inputs = elements.slice(elements.indexOf(target.closest(lineSelector) as Element)).map(openFieldsOf)
    const lines = inputs.map((fields, line) => ({ fields: fields.map((field, index) => ({ key: `${line} ${index}`, columns: columnsOf(field) })) }))
    const { placements, left } = placeBlock(block, lines, columnsOf(target)[0] ?? 0)
    let unreadable = 0
    const writeAll = (): void => {
      for (const { key, text } of placements) {
        const [line = 0, index = 0] = key.split(' ').map(Number)
        const { gridCell, gridField } = inputs[line]?.[index]?.dataset ?? {}
        if (gridCell && gridField && !write(gridCell, gridField, text))
          unreadable += 1
      }
    }
    const undo = together ? together(writeAll) : writeAll()
    onPasted({ pasted: placements.length, unreadable, left, ...(undo && { undo }) })
  })
}
