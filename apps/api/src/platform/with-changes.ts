/** The row as it will be: fields that a request leaves out stay as they are. */
export function withChanges<Row extends object>(before: Row, changes: { readonly [Field in keyof Row]?: Row[Field] | undefined }): Row {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given) }
}
