import type { Ref } from 'vue'
import { useElementListener } from './use-element-listener.ts'

/*
 * The marks the grid is read by: a line has `data-grid-line`; a field in it has `data-grid-field` (its name) and
 * `data-grid-columns`, the columns it stands in ("0", "1", or "0 1" for the only field of its line).
 */
export const lineSelector = '[data-grid-line]'
export const fieldSelector = '[data-grid-field]'

/** A field of the grid that can be typed in now. */
export function openFieldsOf(line: Element): HTMLInputElement[] {
  return [...line.querySelectorAll<HTMLInputElement>(fieldSelector)].filter(field => !field.disabled && !field.readOnly)
}
export function columnsOf(field: HTMLElement): number[] {
  return (field.dataset.gridColumns ?? '').split(' ').filter(Boolean).map(Number)
}

/** The caret is where another press of the arrow could only leave the field; a whole selection counts as both ends. */
function isAtEdge(field: HTMLInputElement, edge: 'start' | 'end'): boolean {
  const { selectionStart, selectionEnd, value } = field
  const isAllSelected = selectionStart === 0 && selectionEnd === value.length
  const caret = edge === 'start' ? 0 : value.length
  return isAllSelected || (selectionStart === caret && selectionEnd === caret)
}

/**
 * Moves among the fields of a grid as in a spreadsheet: Enter and ↓ to the next line in the same column, Shift+Enter and ↑ back, → and ←
 * at the ends of the text to the neighbour, F2 selects the text. Tab stays the browser's own.
 */
export function useGridNavigation(grid: Readonly<Ref<HTMLElement | null>>): void {
  /** Kept while passing lines with a single field, so that one comes out in the column one went in by. */
  let column = 0

  function focus(field: HTMLInputElement | undefined): void {
    field?.focus()
    field?.select()
  }

  function moveLine(field: HTMLInputElement, step: 1 | -1): void {
    const own = columnsOf(field)
    if (!own.includes(column))
      column = own[0] ?? 0
    const lines = [...grid.value?.querySelectorAll(lineSelector) ?? []].filter(line => openFieldsOf(line).length > 0)
    const target = lines[lines.indexOf(field.closest(lineSelector) as Element) + step]
    const fields = target ? openFieldsOf(target) : []
    focus(fields.find(candidate => columnsOf(candidate).includes(column)) ?? fields[0])
  }

  function moveColumn(field: HTMLInputElement, step: 1 | -1): boolean {
    const fields = openFieldsOf(field.closest(lineSelector) as Element)
    const neighbour = fields[fields.indexOf(field) + step]
    if (!neighbour)
      return false
    column = columnsOf(neighbour)[0] ?? 0
    focus(neighbour)
    return true
  }

  function act(event: KeyboardEvent, field: HTMLInputElement): boolean {
    switch (event.key) {
      case 'Enter':
        moveLine(field, event.shiftKey ? -1 : 1)
        return true
      case 'ArrowDown':
        moveLine(field, 1)
        return true
      case 'ArrowUp':
        moveLine(field, -1)
        return true
      case 'ArrowRight': return isAtEdge(field, 'end') && moveColumn(field, 1)
      case 'ArrowLeft': return isAtEdge(field, 'start') && moveColumn(field, -1)
      case 'F2':
        field.select()
        return true
      default: return false
    }
  }

  useElementListener(grid, 'keydown', (event) => {
    const target = event.target as HTMLElement
    if (!target.matches(fieldSelector) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return
    if (act(event, target as HTMLInputElement))
      event.preventDefault()
  })
}
