/**
 * Which of a message's forms to take. Lithuanian: one | few | other, and optionally | fraction
 * ("1 įstaiga | 2 įstaigos | 10 įstaigų | 6,1 įstaigos"); English: one | other.
 */
export function pluralForm(locale: 'lt' | 'en', count: number, forms: number): number {
  const order = locale === 'lt' ? ['one', 'few', 'other', 'many'] : ['one', 'other']
  const index = order.indexOf(new Intl.PluralRules(locale).select(count))
  // A fraction without a form of its own reads like "few": both take the genitive singular or a plural nobody writes.
  return index < forms ? index : Math.min(forms - 1, 1)
}
