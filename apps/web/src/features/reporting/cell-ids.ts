/** Where a value stands on the page: links elsewhere end in its id. */
export const rowId = (cellId: string) => cellId
/** What is wrong with it, for the fields that it describes. */
export const problemsId = (cellId: string) => `klaidos-${cellId}`

/** Brings a value of the page into sight and puts the caret into it: into its first field, else onto the first thing that can be pressed. */
export function goToCell(cellId: string): void {
  const row = document.getElementById(rowId(cellId))
  row?.scrollIntoView({ block: 'center' })
  const field = row?.querySelector<HTMLElement>('input:not(:disabled), textarea:not(:disabled)') ?? row?.querySelector<HTMLElement>('button')
  field?.focus()
}

/** Puts the caret into one number of a value, its text selected. */
export function goToField(cellId: string, field: string): void {
  const input = document.getElementById(rowId(cellId))?.querySelector<HTMLInputElement>(`[data-grid-field="${field}"]`)
  input?.focus()
  input?.select()
}
