import { join } from 'node:path'
import { root } from './root.mjs'

const tsc = join(root, 'node_modules/typescript/bin/tsc')
const vueTsc = join(root, 'apps/web/node_modules/vue-tsc/bin/vue-tsc.js')

/** What is checked without running the product: each is one command, which says nothing when all is well. */
export const lintAndTypes = [
  { name: 'lint', args: [join(root, 'node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types of the web', args: [vueTsc, '--noEmit', '--project', 'apps/web'] },
  ...['packages/domain', 'packages/contracts', 'packages/wording', 'packages/spreadsheet', 'db', 'apps/api', 'apps/web/e2e', '.'].map(project => (
    { name: `types of ${project === '.' ? 'the root' : project}`, args: [tsc, '--project', project] })),
]

/** What a change has to pass besides, before it is shared. */
export const unusedAndDrift = [
  { name: 'nothing unused', args: [join(root, 'node_modules/knip/bin/knip.js')] },
  { name: 'docs/openapi.json is current', args: [join(root, 'scripts/openapi.mjs'), '--check'] },
]
