type Json = Record<string, unknown>

const prefix = '#/components/schemas/'

/**
 * Every contract is offered both as it comes in ("PlanInput") and as it goes out ("Plan"). Keeps those that are referred to,
 * in alphabetical order, and lets what only ever comes in have its plain name.
 */
export function tidyComponents<Document extends object>(document: Document): Document {
  const { paths, components } = document as { paths: Json, components: { schemas: Record<string, Json> } }
  const used = reachable(paths, components.schemas)
  const nameOf = (name: string) => name.endsWith('Input') && !used.has(name.slice(0, -'Input'.length)) ? name.slice(0, -'Input'.length) : name
  const rename = (node: unknown) => withReferences(node, reference => prefix + nameOf(reference.slice(prefix.length)))

  const schemas = [...used].map(name => [nameOf(name), rename(components.schemas[name])] as const).sort(([one], [other]) => one < other ? -1 : 1)
  return { ...document, paths: rename(paths), components: { ...components, schemas: Object.fromEntries(schemas) } }
}

/** Names of the schemas that the node refers to, and those refer to in turn. */
function reachable(node: unknown, schemas: Record<string, Json>): Set<string> {
  const found = new Set<string>()
  const waiting = [node]
  while (waiting.length > 0) {
    withReferences(waiting.pop(), (reference) => {
      const name = reference.slice(prefix.length)
      if (!found.has(name)) {
        found.add(name)
        waiting.push(schemas[name])
      }
      return reference
    })
  }
  return found
}

/** The same tree with every `$ref` replaced. */
function withReferences(node: unknown, replace: (reference: string) => string): unknown {
  if (Array.isArray(node))
    return node.map(each => withReferences(each, replace))
  if (typeof node !== 'object' || node === null)
    return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === '$ref' ? replace(String(value)) : withReferences(value, replace)]))
}
