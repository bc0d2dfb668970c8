/** The languages the platform speaks; Lithuanian is the first. */
export const localeNames = ['lt', 'en'] as const
export type LocaleName = typeof localeNames[number]
