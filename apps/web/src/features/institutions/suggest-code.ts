/** „Šaltinių progimnazija“ → 'saltiniu-progimnazija': a code that can be said on the phone and typed on any keyboard. */
export function suggestCode(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
