const part = 20

/** Some at a time, one after another: all cells of all of a country's targets would be too many to hold at once. */
export async function inParts<Item, Made>(all: readonly Item[], make: (some: readonly Item[]) => Promise<readonly Made[]>): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < all.length; from += part)
    made.push(...await make(all.slice(from, from + part)))
  return made
}
