import { lithuanianFigures } from '@rodykle/wording'
import { featureOf } from '../feature-of.ts'
import { withFigures } from '../with-figures.ts'

const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Every Lithuanian message, by feature; for tests. The application fetches a feature's words with its pages. */
export const lithuanian = withFigures(Object.fromEntries(Object.entries(files).map(([path, messages]) => [featureOf(path), messages])), lithuanianFigures)
