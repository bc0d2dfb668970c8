export { explainFigure } from './explain-figure.ts'
export { readFoldedYear } from './folded-year.ts'
export type { FoldedYear } from './folded-year.ts'
