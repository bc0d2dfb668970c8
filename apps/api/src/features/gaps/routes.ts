import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export const gapsRoutes: FastifyPluginAsyncZod = async () => {}
