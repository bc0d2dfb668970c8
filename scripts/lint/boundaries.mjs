/**
 * Who may import whom, as docs/architecture.md draws it. Files and targets are paths from the root of the clone;
 * a target that is a package is its bare name. `only` lists all that is allowed, `never` what is not.
 */
const test = /\.test\.ts$/
const features = /^(apps\/(?:api|web)\/src\/features\/)([^/]+)\//

const boundaries = [
  {
    in: file => file.startsWith('packages/domain/') && !test.test(file),
    only: [/^packages\/domain\//],
    because: 'domain holds the rules alone: it knows nothing but itself',
  },
  {
    in: file => file.startsWith('packages/domain/') && test.test(file),
    only: [/^packages\/domain\//, /^big\.js$/, /^vitest$/, /^fast-check$/, /^node:/],
    because: 'tests of the domain need nothing but the domain',
  },
  {
    in: file => file.startsWith('packages/contracts/'),
    only: [/^packages\/contracts\//, /^@rodykle\/domain$/, /^zod$/, /^vitest$/],
    because: 'contracts say what crosses the wire: a new column must not become public by itself',
  },
  {
    in: file => file.startsWith('packages/wording/'),
    only: [/^packages\/wording\//, /^@rodykle\/domain$/, /^vitest$/, /^fast-check$/],
    because: 'wording says in words what the domain knows, on the server and on the screen alike',
  },
  {
    in: file => file.startsWith('packages/spreadsheet/') && !test.test(file),
    only: [/^packages\/spreadsheet\//, /^hucre\b/, /^node:/],
    because: 'spreadsheet reads and writes tables of any content: it knows no rule and no contract',
  },
  {
    in: file => file.startsWith('db/'),
    never: [/^@rodykle\/(?:contracts|api|web)\b/, /^(?:apps|packages)\//],
    because: 'db keeps data and knows only the domain',
  },
  {
    in: file => file.startsWith('apps/api/'),
    never: [/^@rodykle\/web\b/, /^(?:apps\/web|packages|db)\//],
    because: 'the API imports other packages by their name, and the web never',
  },
  {
    in: file => file.startsWith('apps/api/src/platform/') && !test.test(file),
    never: [/^apps\/api\/src\/features\//],
    because: 'platform is what every feature stands on: it knows none',
  },
  {
    in: file => /^apps\/api\/src\/.*\/routes\.ts$/.test(file),
    never: [/^@rodykle\/db\b/, /^drizzle-orm\b/, /^pg$/],
    because: 'routes are a table of contents: queries belong to the verbs',
  },
  {
    in: file => file.startsWith('apps/web/src/'),
    never: [/^@rodykle\/(?:db|api)\b/, /^drizzle-orm\b/, /^pg$/, /^fastify\b/, /^(?:apps\/api|packages|db)\//],
    because: 'the web knows the domain and the contracts, never the database or the API’s code',
  },
  {
    in: file => file.startsWith('apps/web/src/shared/ui/'),
    never: [/^@rodykle\/contracts$/, /^apps\/web\/src\/(?:features|stores)\//],
    because: 'a component of the set takes props: it knows no contract, feature or store',
  },
  {
    in: file => /^apps\/web\/src\/(?:shared|stores)\//.test(file) && !test.test(file),
    never: [/^apps\/web\/src\/features\//],
    because: 'what features share knows none of them',
  },
]

/** Gives why `file` may not import `target`, or nothing where it may. */
export function objectionTo(file, target) {
  const broken = boundaries.find(boundary => boundary.in(file)
    && (boundary.only?.every(pattern => !pattern.test(target)) || boundary.never?.some(pattern => pattern.test(target))))
  return broken?.because ?? objectionAtTheDoor(file, target)
}

/** One feature reaches another only through its door, `index.ts`. */
function objectionAtTheDoor(file, target) {
  const [, base, feature] = file.match(features) ?? []
  const [, targetBase, targetFeature] = target.match(features) ?? []
  if (base === undefined || base !== targetBase || feature === targetFeature || target === `${base}${targetFeature}/index.ts`)
    return undefined
  return `one feature uses another only through its index.ts (${base}${targetFeature}/index.ts)`
}
