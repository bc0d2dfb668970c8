/** "Rodikliai 2026 m. I pusmetis" → "rodikliai-2026-i-pusmetis": lower case, no Lithuanian marks, nothing a file system or a mail program could object to. */
export function fileNameOf(title: string): string {
  const words = title
    .replace(/(\d{4}) ?m\./g, '$1')
    .toLocaleLowerCase('lt')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words.slice(0, 80).replace(/-+$/, '') || 'lentele'
}
