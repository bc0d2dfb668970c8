import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import type { ZodType } from 'zod'
import fastJson from 'fast-json-stringify'
import { z } from 'zod'

type Serialize = (answer: unknown) => string
type JsonSchema = Record<string, unknown>

const compiled = new WeakMap<ZodType, Serialize>()

/**
 * Answers are written by a function compiled from the zod schema, not walked by zod itself: on a list of 500 rows
 * zod's own serialisation halved the throughput. What the schema does not name does not leave the house.
 * Each is compiled when it is first needed and shared by every route that gives it, so that starting costs nothing.
 */
export const serializerCompiler: FastifySerializerCompiler<ZodType> = ({ schema }) => (answer: unknown) => serializerOf(schema)(answer)

/** What writes answers of this schema, for an answer that is kept as text. */
export function serializerOf(schema: ZodType): Serialize {
  let serialize = compiled.get(schema)
  if (serialize === undefined) {
    serialize = compile(schema)
    compiled.set(schema, serialize)
  }
  return serialize
}

function compile(schema: ZodType): Serialize {
  const jsonSchema = z.toJSONSchema(schema, {
    io: 'output',
    target: 'draft-7',
    // zod types what it hands over by its own notion of JSON Schema; here it is only a tree to prune.
    override: ({ jsonSchema }) => keepShapeOnly(jsonSchema as JsonSchema),
  })
  return fastJson(jsonSchema as Parameters<typeof fastJson>[0])
}

/** Said of values that were checked when they came in; here they would only make choosing a union's branch slow. */
const constraints = ['pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'enum', 'description']

function keepShapeOnly(schema: JsonSchema): void {
  for (const constraint of constraints)
    delete schema[constraint]
  // Left in place it makes a union refuse an object with a surplus field; without it the field is dropped.
  if (schema.additionalProperties === false)
    delete schema.additionalProperties
  mergeNull(schema)
}

/** "X or null" is written as X that may be null: a union would have every X validated before it is written. */
function mergeNull(schema: JsonSchema): void {
  const { anyOf } = schema
  if (!Array.isArray(anyOf) || anyOf.length !== 2)
    return
  const [some, none] = anyOf as [JsonSchema, JsonSchema]
  if (none.type !== 'null' || typeof some.type !== 'string')
    return
  delete schema.anyOf
  Object.assign(schema, some, { nullable: true })
}
