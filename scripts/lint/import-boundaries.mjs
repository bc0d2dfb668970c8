import { posix, relative, sep } from 'node:path'
import { root } from '../root.mjs'
import { objectionTo } from './boundaries.mjs'

/** ESLint rule: every import, export from and dynamic import keeps to the boundaries; in .vue files too. */
export const importBoundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { crossed: '“{{ source }}” may not be imported here: {{ because }}.' },
  },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')

    function check(source) {
      if (typeof source?.value !== 'string')
        return
      const because = objectionTo(file, targetOf(file, source.value))
      if (because !== undefined)
        context.report({ node: source, messageId: 'crossed', data: { source: source.value, because } })
    }

    return {
      ImportDeclaration: node => check(node.source),
      ExportNamedDeclaration: node => check(node.source),
      ExportAllDeclaration: node => check(node.source),
      ImportExpression: node => check(node.source),
      TSImportType: node => check(node.source),
    }
  },
}

function targetOf(file, source) {
  return source.startsWith('.') ? posix.join(posix.dirname(file), source) : source
}
