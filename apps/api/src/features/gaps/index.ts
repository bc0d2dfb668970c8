export { readFoldedYear } from './folded-year.ts'
