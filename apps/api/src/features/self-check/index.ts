export { verifyNumbers } from './verify-numbers.ts'
