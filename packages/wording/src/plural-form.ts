import type { LocaleName } from './locale.ts'

const orders = { lt: ['one', 'few', 'other', 'many'], en: ['one', 'other'] } as const satisfies Record<LocaleName, readonly Intl.LDMLPluralRule[]>
const rules = { lt: new Intl.PluralRules('lt'), en: new Intl.PluralRules('en') }

/**
 * Which of a message's forms to take. Lithuanian: one | few | other, and optionally | fraction
 * ("1 įstaiga | 2 įstaigos | 10 įstaigų | 6,1 įstaigos"); English: one | other.
 */
export function pluralForm(locale: LocaleName, count: number, forms: number): number {
  const order: readonly Intl.LDMLPluralRule[] = orders[locale]
  const index = order.indexOf(rules[locale].select(count))
  // A fraction without a form of its own reads like "few": both take the genitive singular or a plural nobody writes.
  return index < forms ? index : Math.min(forms - 1, 1)
}
