export { readTableFileAside } from './aside/read.ts'
export type { AsideOptions } from './aside/read.ts'
