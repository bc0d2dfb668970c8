export { byName, findUnitRef, unitRefColumns, unitsOn } from './queries.ts'
