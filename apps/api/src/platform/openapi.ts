import type { FastifyInstance } from 'fastify'
import swagger from '@fastify/swagger'
import * as contracts from '@rodykle/contracts'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { tidyComponents } from './openapi-components.ts'

/** Describes every route registered after it, from the same schemas that check requests and write answers. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  const schemaRegistry = namedContracts()
  const nameComponents = createJsonSchemaTransformObject({ schemaRegistry })
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (access !== undefined && access !== 'public')
      route.schema = { ...route.schema, ...{ 'security': [{ session: [] }], 'x-access': access } }
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Rodyklė', version, description: 'A city\'s education goals: planned, reported, reviewed, and turned into help.' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rodykle_session' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: document => tidyComponents(nameComponents(document)),
  })
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger())
}

/** Objects and unions of the contracts are described once, by their name there. */
function namedContracts(): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(contracts)) {
    // The transform calls the input side of `Observed` "ObservedInput", which is another contract's name;
    // parameters of an address are described one by one, never by a name.
    const isNamed = (schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion) && !/(?:Input|Query|Params)$/.test(id)
    if (isNamed)
      registry.add(schema, { id })
  }
  return registry
}
