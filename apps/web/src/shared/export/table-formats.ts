/** What a shown table can be saved as: for Excel, for Excel in a Lithuanian Windows, for programs. */
export const tableFormats = ['xlsx', 'csv-lithuanian', 'csv-plain'] as const
export type TableFormat = typeof tableFormats[number]
