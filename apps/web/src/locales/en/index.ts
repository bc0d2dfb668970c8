const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })

/** Every English message, by feature. */
export const english = Object.fromEntries(Object.entries(files).map(([path, messages]) => [path.slice('./'.length, -'.json'.length), messages]))
