/** Lower case and without Lithuanian marks, so that "tevai" finds "tėvai". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('lt')
}

/** Whether every word typed is part of some text; the order of words does not matter. */
export function matchesSearch(words: string, texts: readonly string[]): boolean {
  const haystack = plain(texts.join(' '))
  return plain(words).split(/\s+/).filter(Boolean).every(word => haystack.includes(word))
}
