/** The pages of the main navigation, in its order. One is shown when its feature exists and the person may open it; the names are routes'. */
export const navEntries = ['home', 'plan', 'submissions', 'deputies', 'review', 'gaps', 'administration'] as const
export type NavEntry = typeof navEntries[number]
