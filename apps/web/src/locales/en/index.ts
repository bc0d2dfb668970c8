import { englishFigures } from '@rodykle/wording'
import { featureOf } from '../feature-of.ts'
import { withFigures } from '../with-figures.ts'

const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Every English message, by feature. */
export const english = withFigures(Object.fromEntries(Object.entries(files).map(([path, messages]) => [featureOf(path), messages])), englishFigures)
