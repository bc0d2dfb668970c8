const mostCharacters = 31

function allowedName(name: string): string {
  // Excel's forbidden characters, and apostrophes at either end.
  const allowed = name.toWellFormed().replace(/[[\]:*?/\\]/g, ' ').replace(/\p{Cc}/gu, ' ').slice(0, mostCharacters).replace(/^'+|'+$/g, '').trim()
  return allowed === '' ? 'Lentelė' : allowed
}

/** Names Excel accepts: without its forbidden characters, at most 31 long, no two alike in any case of letters. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const allowed = allowedName(name)
    let unique = allowed
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      const ending = ` (${count})`
      unique = allowed.slice(0, mostCharacters - ending.length) + ending
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
