import type { LocaleName } from '@rodykle/wording'
import { localeNames } from '@rodykle/wording'
import { looseWord } from './fold-text.ts'

/** Words of a fixed list: what each is called in either language, and how a file may call it. */
export interface Vocabulary<Code extends string> {
  /** The code meant, or null for a word that is not in the list. */
  codeOf: (word: string) => Code | null
  wordFor: (code: Code, language: LocaleName) => string
  words: (language: LocaleName) => string[]
}

/**
 * Recognises the code itself and its words in both languages, letter case and marks aside.
 * @throws RangeError when one word would mean two things
 */
export function vocabulary<Code extends string>(codes: readonly Code[], wordFor: (code: Code, language: LocaleName) => string, synonyms: Partial<Record<Code, readonly string[]>> = {}): Vocabulary<Code> {
  const known = new Map<string, Code>()
  for (const code of codes) {
    for (const word of [code, ...localeNames.map(language => wordFor(code, language)), ...synonyms[code] ?? []]) {
      const loose = looseWord(word)
      const other = known.get(loose)
      if (other !== undefined && other !== code)
        throw new RangeError(`"${word}" means both ${other} and ${code}`)
      known.set(loose, code)
    }
  }
  return {
    codeOf: word => known.get(looseWord(word)) ?? null,
    wordFor,
    words: language => codes.map(code => wordFor(code, language)),
  }
}
