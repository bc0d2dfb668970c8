import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

const folders = ['packages/domain/src', 'packages/contracts/src', 'db/src', 'db/seed', 'apps/api/src', 'apps/web/src']

/**
 * Every file of the workspace with the files it needs when it runs. Types are left out: they are gone by then.
 * Imports name their file in full, so resolving one is joining two paths.
 */
export function importGraph(root) {
  const files = folders.filter(folder => existsSync(join(root, folder))).flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true }).filter(name => /\.(?:ts|vue)$/.test(name)).map(name => posix.join(folder, name)))
  return new Map(files.map(file => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]))
}

export function importsOf(file, text) {
  const source = ts.createSourceFile(`${file}.ts`, scriptOf(file, text), ts.ScriptTarget.Latest)
  return source.statements
    .filter(statement => (ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly)
      || (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier !== undefined))
    .map(statement => statement.moduleSpecifier.text)
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => posix.join(posix.dirname(file), specifier))
}

function scriptOf(file, text) {
  return file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(match => match[1]).join('\n') : text
}

/** The same graph between features: two of them must not need each other, not even through different files. */
export function featureGraph(graph) {
  const features = new Map()
  for (const [file, targets] of graph) {
    const feature = featureOf(file)
    if (feature !== undefined)
      features.set(feature, [...features.get(feature) ?? [], ...targets.map(featureOf).filter(target => target !== undefined && target !== feature)])
  }
  return features
}

function featureOf(file) {
  return file.endsWith('.test.ts') ? undefined : file.match(/^(.*\/features\/[^/]+)\//)?.[1]
}

/** The first cycle found, as the list of its members, or nothing. */
export function findCycle(graph) {
  const finished = new Set()
  const path = []

  function visit(node) {
    if (path.includes(node))
      return [...path.slice(path.indexOf(node)), node]
    if (finished.has(node))
      return undefined
    path.push(node)
    for (const target of graph.get(node) ?? []) {
      const cycle = visit(target)
      if (cycle !== undefined)
        return cycle
    }
    path.pop()
    finished.add(node)
    return undefined
  }

  for (const node of graph.keys()) {
    const cycle = visit(node)
    if (cycle !== undefined)
      return cycle
  }
  return undefined
}
