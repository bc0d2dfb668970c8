import fc from 'fast-check'

export type JsonSchema = Record<string, unknown> & { type?: string, format?: string }

/** Texts that have broken programs before. */
const nasty = [
  '',
  ' ',
  '\0',
  '\uD800',
  '\u202Eabc',
  '‏',
  '\'; drop table people; --',
  '{{7*7}}%{7*7}',
  '../../../../etc/passwd',
  '%00%2e%2e',
  '<script>alert(1)</script>',
  '-0',
  '1e999',
  '9'.repeat(400),
  'a'.repeat(5000),
  'ąčęėįšųūž„“'.repeat(400),
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '__proto__',
  'constructor',
]

const anything = fc.oneof(fc.constantFrom<unknown>(...nasty), fc.anything({ withNullPrototype: false, maxDepth: 3 }), fc.constantFrom<unknown>(null, 0, -1, 2 ** 53, 1e308, true, [], {}))

/** Ids that an id of this name ('periodId') may stand for. */
export type IdsNamed = (name: string) => readonly string[]

/**
 * Values that mostly are what the JSON schema says and now and then are not: so that requests get past the validator and
 * meet the verbs, with ids of things that exist.
 */
export function hostileValue(schema: JsonSchema, ids: IdsNamed, name = 'id'): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: fittingValue(schema, ids, name) }, { weight: 1, arbitrary: anything })
}

function fittingValue(schema: JsonSchema, ids: IdsNamed, name: string): fc.Arbitrary<unknown> {
  const branches = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (branches !== undefined)
    return fc.oneof(...branches.map(branch => hostileValue(branch, ids, name)))
  if ('const' in schema)
    return fc.constant(schema.const)
  if (Array.isArray(schema.enum))
    return fc.constantFrom<unknown>(...schema.enum as unknown[])
  switch (schema.type) {
    case 'object': return objectOf(schema, ids)
    case 'array': return fc.array(hostileValue((schema.items ?? {}) as JsonSchema, ids, name), { maxLength: 4 })
    case 'integer':
    case 'number': return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 2015, max: 2030 }), fc.constantFrom(-1, 1.5, 2 ** 31, 2 ** 53))
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'string': return textOf(schema, ids(name))
    default: return anything
  }
}

function objectOf(schema: JsonSchema, ids: IdsNamed): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  const required = (schema.required ?? []) as string[]
  const record = fc.record(Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, hostileValue(property, ids, name)])), { requiredKeys: required })
  return fc.oneof(
    { weight: 40, arbitrary: record },
    { weight: 1, arbitrary: record.map(value => ({ ...value, surplus: 1 })) },
    { weight: 1, arbitrary: record.map(value => Object.fromEntries(Object.entries(value).slice(1))) },
  )
}

function textOf({ format, pattern }: JsonSchema, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (format === 'date')
    return fc.date({ min: new Date('2020-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }).map(day => day.toISOString().slice(0, 10))
  if (typeof pattern === 'string')
    return fc.stringMatching(new RegExp(pattern))
  return fc.oneof({ weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(...nasty) })
}
