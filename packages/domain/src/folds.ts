/** How units become the city (domain §5). */
export const unitFolds = ['ratio-of-sums', 'sum', 'share-meeting', 'weighted-mean', 'event-count', 'single', 'none'] as const
export type UnitFold = typeof unitFolds[number]

/** How the periods of a year become the year. `latest` is for cumulative values: the latest approved one. */
export const periodFolds = ['sum', 'latest', 'ratio-of-sums', 'max', 'each'] as const
export type PeriodFold = typeof periodFolds[number]

/** Which values a city figure counts: `approved` for what is published, `working` adds what was submitted and waits. */
export const figureBases = ['approved', 'working'] as const
export type FigureBasis = typeof figureBases[number]
