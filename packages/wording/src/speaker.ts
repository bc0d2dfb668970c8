import type { Say } from './language.ts'
import type { LocaleName } from './locale.ts'
import type { Messages } from './messages/message-key.ts'
import { pluralForm } from './plural-form.ts'

const forms = ' | '

function flatten(messages: Messages, below = ''): [string, string[]][] {
  return Object.entries(messages).flatMap(([key, text]) => typeof text === 'string' ? [[below + key, text.split(forms)] as [string, string[]]] : flatten(text, `${below}${key}.`))
}

/** Says the messages of one language, as the screen's translator does: "{name}" is filled in, "one | few | other" is chosen from by count. */
export function speaker<Key extends string>(locale: LocaleName, messages: Messages): Say<Key> {
  const texts = new Map(flatten(messages))
  return (key, values = {}, count) => {
    const variants = texts.get(key)
    if (variants === undefined)
      throw new RangeError(`no words for ${key}`)
    const text = variants[count === undefined ? 0 : pluralForm(locale, count, variants.length)] ?? ''
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))
  }
}
