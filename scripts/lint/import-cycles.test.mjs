import { describe, expect, it } from 'vitest'
import { root } from '../root.mjs'
import { featureGraph, findCycle, importGraph, importsOf } from './import-cycles.mjs'

describe('the workspace', () => {
  const graph = importGraph(root)

  it('is read: files are found, and so are their imports', () => {
    expect(graph.get('db/src/index.ts')).toContain('db/src/client.ts')
    expect([...graph.keys()].filter(file => file.endsWith('.vue'))).not.toEqual([])
  })

  it('has no file that needs itself', () => {
    expect(findCycle(graph)).toBeUndefined()
  })

  it('has no two features that need each other', () => {
    expect(findCycle(featureGraph(graph))).toBeUndefined()
  })
})

describe('a cycle', () => {
  it.each([
    ['of two', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['behind a path that leads to it', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
    ['of one', { a: ['a'] }, ['a', 'a']],
    ['is not two ways to one place', { a: ['b', 'c'], b: ['d'], c: ['d'] }, undefined],
  ])('%s', (_, edges, cycle) => {
    expect(findCycle(new Map(Object.entries(edges)))).toEqual(cycle)
  })

  it('between features is found through different files', () => {
    const graph = new Map([
      ['x/features/a/one.ts', ['x/features/b/index.ts']],
      ['x/features/b/two.ts', ['x/features/a/index.ts']],
    ])
    expect(findCycle(graph)).toBeUndefined()
    expect(findCycle(featureGraph(graph))).toEqual(['x/features/a', 'x/features/b', 'x/features/a'])
  })
})

it.each([
  ['a.ts', `import { x } from './b.ts'\nexport * from './c/d.ts'\nimport 'vue'`, ['b.ts', 'c/d.ts']],
  ['a.ts', `import type { X } from './b.ts'\nexport type { Y } from './c.ts'`, []],
  ['x/A.vue', `<script setup lang="ts">\nimport B from '../B.vue'\n</script>\n<template><p>import './no.ts'</p></template>`, ['B.vue']],
])('imports of %s: %j', (file, text, imports) => {
  expect(importsOf(file, text)).toEqual(imports)
})
