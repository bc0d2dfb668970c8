/**
 * What somebody began to write of a value and has not sent. Kept in their browser, by person, because offices share computers;
 * a full or forbidden storage loses no more than a closed window would.
 */
export function remarkDrafts(personId: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage) {
  const keyOf = (actualId: string) => `rodykle.remark.${personId}.${actualId}`

  function read(actualId: string): string {
    try {
      return storage.getItem(keyOf(actualId)) ?? ''
    }
    catch {
      return ''
    }
  }
  function keep(actualId: string, body: string): void {
    try {
      if (body.trim() === '')
        storage.removeItem(keyOf(actualId))
      else
        storage.setItem(keyOf(actualId), body)
    }
    catch {
      // Nothing to keep it in.
    }
  }

  return { read, keep }
}
