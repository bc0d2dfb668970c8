import type { TableHeaders } from './recognise-header.ts'
import { importWords, localeNames } from '@rodykle/wording'
import { looseWord } from './fold-text.ts'

export type TableKind = 'plan' | 'actuals' | 'benchmarks'

/** Every name of a column: its own, in both languages, and how offices head it. @throws RangeError when one header would mean two columns */
export function headersOf<Field extends string>(kind: TableKind, fields: readonly Field[], synonyms: Partial<Record<Field, readonly string[]>>, needed: readonly (readonly Field[])[]): TableHeaders<Field> {
  const known = new Map<string, Field>()
  for (const field of fields) {
    const words = localeNames.map(locale => headerIn(locale, kind, field))
    for (const word of [...words, ...synonyms[field] ?? []]) {
      const loose = looseWord(word)
      if ((known.get(loose) ?? field) !== field)
        throw new RangeError(`"${word}" heads both ${known.get(loose)} and ${field}`)
      known.set(loose, field)
    }
  }
  // A program may write its table with the names of JSON; where such a name is another column's word, the word stands.
  for (const field of fields.filter(name => !known.has(looseWord(name))))
    known.set(looseWord(field), field)
  return { fields: known, needed }
}

/** What a column is called in a table of this language. */
export function headerIn(locale: 'lt' | 'en', kind: TableKind, field: string): string {
  const headers: Readonly<Record<string, string>> = importWords(locale).columns[kind]
  return headers[field] ?? field
}
