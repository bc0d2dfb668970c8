/** How large a world is. Cells in all: `units` × `targets` × 4 periods × `years`. */
export interface Size {
  units: number
  targets: number
  years: number
}

export const city: Size = { units: 35, targets: 100, years: 10 }
export const oneYear: Size = { ...city, years: 1 }
/** As many years as a plan's year can have, without the one that every installation brings along. */
export const hundredYears: Size = { ...city, years: 100 }
export const country: Size = { ...city, units: 1900 }

export const periodsPerYear = 4
export const lastYear = 2100
/** Brought along by every installation. */
const yearOfReference = 2020

/** The years of a world, latest first. */
export function yearsOf({ years }: Size): number[] {
  return Array.from({ length: years + 1 }, (_, back) => lastYear - back).filter(year => year !== yearOfReference).slice(0, years)
}

export function cellsOf({ units, targets, years }: Size): number {
  return units * targets * periodsPerYear * years
}
