/** './locales/lt/reporting.json' → 'reporting' */
export function featureOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
}
