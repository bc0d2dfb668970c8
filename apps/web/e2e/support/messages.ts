import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { englishFigures, lithuanianFigures } from '@rodykle/wording'

type Messages = string | { readonly [key: string]: Messages }

/** These stand in the package that files are worded by, not with the screen's. */
const figures: Record<'lt' | 'en', Messages> = { lt: lithuanianFigures, en: englishFigures }
const folder = join(import.meta.dirname, '../../src/locales')

/** The first part of every message's key. */
export const messageFiles = [...readdirSync(join(folder, 'lt')).filter(name => name.endsWith('.json')).map(name => basename(name, '.json')), 'figures']

function textsBelow(messages: Messages): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages).flatMap(textsBelow)
}

/** Every message of a language in one file. */
export function messagesOf(language: 'lt' | 'en', file: string): string[] {
  return textsBelow(file === 'figures' ? figures[language] : JSON.parse(readFileSync(join(folder, language, `${file}.json`), 'utf8')) as Messages)
}
