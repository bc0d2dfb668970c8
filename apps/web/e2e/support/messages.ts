import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

type Messages = string | { [key: string]: Messages }

const folder = join(import.meta.dirname, '../../src/locales')

/** The first part of every message's key. */
export const messageFiles = readdirSync(join(folder, 'lt')).filter(name => name.endsWith('.json')).map(name => basename(name, '.json'))

function textsBelow(messages: Messages): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages).flatMap(textsBelow)
}

/** Every message of a language in one file. */
export function messagesOf(language: 'lt' | 'en', file: string): string[] {
  return textsBelow(JSON.parse(readFileSync(join(folder, language, `${file}.json`), 'utf8')) as Messages)
}
