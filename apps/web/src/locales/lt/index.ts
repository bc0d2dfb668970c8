import { featureOf } from '../feature-of.ts'

const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Every Lithuanian message, by feature; for tests. The application fetches a feature's words with its pages. */
export const lithuanian = Object.fromEntries(Object.entries(files).map(([path, messages]) => [featureOf(path), messages]))
