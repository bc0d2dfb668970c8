import { featureOf } from '../feature-of.ts'

const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Every English message, by feature. */
export const english = Object.fromEntries(Object.entries(files).map(([path, messages]) => [featureOf(path), messages]))
