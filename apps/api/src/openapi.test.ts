import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { it } from '../test/it.ts'

interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  responses: Record<string, unknown>
}
interface Document {
  openapi: string
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as Document & { version: string }

/** Every `$ref` in the document, however deep. */
function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null)
    return []
  return Object.entries(node).flatMap(([key, value]) => key === '$ref' ? [String(value)] : references(value))
}

describe('GET /api/openapi.json', () => {
  it('describes every route, each with a name of its own and how it can be refused', async ({ world }) => {
    const document = (await world.anonymous.get('/api/openapi.json')).json<Document>()
    expect(document.openapi).toBe('3.1.0')

    const operations = Object.values(document.paths).flatMap(methods => Object.values(methods))
    const hidden = ['/api/openapi.json', '/*']
    const routes = world.app.declaredRoutes.filter(({ method, url }) => method !== 'HEAD' && !hidden.includes(url))
    expect(operations).toHaveLength(routes.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length)
    for (const { operationId, summary, tags, responses } of operations)
      expect([operationId, summary, tags?.length, Object.keys(responses).slice(-2)]).toEqual([expect.any(String), expect.any(String), 1, ['4XX', '5XX']])
  })

  it('describes what it refers to, and nothing else', async ({ world }) => {
    const document = (await world.anonymous.get('/api/openapi.json')).json<Document>()
    const described = Object.keys(document.components.schemas).map(name => `#/components/schemas/${name}`)
    const referred = new Set(references(document))
    expect(referred.size).toBeGreaterThan(30)
    expect([...referred].sort()).toEqual(described)
  })

  it('is what docs/openapi.json says', async ({ world }) => {
    const document = (await world.anonymous.get('/api/openapi.json')).json<Document>()
    const kept = read('docs/openapi.json')
    expect(kept.info.version).toBe(read('package.json').version)
    // Written anew by scripts/openapi.mjs.
    expect(kept).toEqual({ ...document, info: { ...document.info, version: kept.info.version } })
  })
})
