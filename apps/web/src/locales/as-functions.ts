/** What vue-i18n says a message with. */
interface Sayer {
  /** `text`, or something else where parts of the page are filled in. */
  type: string
  named: (name: string) => unknown
  interpolate: (value: unknown) => unknown
  normalize: (parts: unknown[]) => unknown
  plural: (forms: unknown[]) => unknown
}
type Say = (sayer: Sayer) => unknown

const forms = ' | '

function sayForm(text: string): Say {
  // Words at even places, names at odd ones.
  const parts = text.split(/\{(\w+)\}/)
  return sayer => parts.length === 1 && sayer.type === 'text'
    ? text
    : sayer.normalize(parts.flatMap((part, index) => index % 2 === 1 ? [sayer.interpolate(sayer.named(part))] : part === '' ? [] : [part]))
}

function sayText(text: string): Say {
  const [only, ...others] = text.split(forms).map(sayForm)
  return only === undefined || others.length > 0
    ? sayer => sayer.plural([only, ...others].flatMap(say => say ? [say(sayer)] : []))
    : only
}

/**
 * Messages as vue-i18n would compile them, were its compiler not left out of the bundle for its weight: "{name}" is filled in, "one | few |
 * other" is chosen from by count. More is not understood, here as in the speaker of @rodykle/wording.
 */
export function asFunctions(messages: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).map(([key, below]) => [key, typeof below === 'string' ? sayText(below) : asFunctions(below as Record<string, unknown>)]))
}
