import type { Row } from '../bench.ts'
import { cityGapTable } from './city-gap-table.ts'
import { countryRow } from './country.ts'
import { deadlineEvening } from './deadline-evening.ts'
import { exportRow, importRow } from './exchange.ts'
import { growth } from './growth.ts'
import { saveOneValue } from './save-one-value.ts'
import { sixteenClients } from './sixteen-clients.ts'

/** In the order of the table. */
export const rows: readonly Row[] = [cityGapTable, sixteenClients, growth, countryRow, saveOneValue, deadlineEvening, importRow, exportRow]
