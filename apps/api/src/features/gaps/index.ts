export { explainFigure } from './explain-figure.ts'
