import type { Row } from '../bench.ts'
import { saveOneValue } from './save-one-value.ts'

/** In the order of the table. */
export const rows: readonly Row[] = [saveOneValue]
