export { byName, findUnitRef, unitRefColumns, unitsOn } from './queries.ts'
export type { UnitOn } from './queries.ts'
