import type { LocaleName } from './locale.ts'
import type { lithuanianFigures } from './messages/figures-lt.ts'
import type { MessageKey } from './messages/message-key.ts'

export type FigureKey = MessageKey<typeof lithuanianFigures>
export type MessageValues = Readonly<Record<string, string | number>>

/** Says one message; `count` chooses its plural form. */
export type Say<Key extends string> = (key: Key, values?: MessageValues, count?: number) => string

/** How figures are said in one language. The screen says them through its own translator, so that a browser fetches one language only. */
export interface FigureLanguage {
  locale: LocaleName
  say: Say<FigureKey>
}
