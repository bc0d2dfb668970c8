import type { LocaleName } from '../locale.ts'
import type { MessageKey } from '../messages/message-key.ts'
import { speaker } from '../speaker.ts'
import { englishColumns } from './columns-en.ts'
import { lithuanianColumns } from './columns-lt.ts'
import { englishHints } from './hints-en.ts'
import { lithuanianHints } from './hints-lt.ts'
import { englishImport } from './sentences-en.ts'
import { lithuanianImport } from './sentences-lt.ts'

export type ImportSentence = MessageKey<typeof lithuanianImport>
export type TableColumns = typeof lithuanianColumns

const lithuanian = speaker<ImportSentence>('lt', lithuanianImport)
const english = speaker<ImportSentence>('en', englishImport)

/** What an import and its tables say in one language. */
export function importWords(locale: LocaleName) {
  return {
    say: locale === 'lt' ? lithuanian : english,
    columns: locale === 'lt' ? lithuanianColumns : englishColumns,
    hints: locale === 'lt' ? lithuanianHints : englishHints,
  }
}
export type ImportWords = ReturnType<typeof importWords>
