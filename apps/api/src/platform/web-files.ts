import type { FastifyInstance, FastifyRequest } from 'fastify'
import { extname } from 'node:path'
import staticFiles from '@fastify/static'

interface PathParams { '*': string }

/**
 * Serves the built web application. Files under `assets/` carry their content's hash in their name and may be kept for
 * ever; everything else is asked about each time. An address without a file is a page: the router in the browser knows it.
 */
export async function registerWebFiles(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(staticFiles, { root: webFolder, serve: false, preCompressed: true, suppressWarning: true, index: false, dotfiles: 'ignore' })

  app.get<{ Params: PathParams }>('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = request.params['*']
    if (path.startsWith('assets/'))
      return reply.sendFile(path, { maxAge: '365d', immutable: true })
    reply.header('cache-control', 'no-cache')
    if (isNavigation(request, path))
      return reply.sendFile('index.html', { cacheControl: false })
    return reply.sendFile(path, { cacheControl: false })
  })
}

function isNavigation(request: FastifyRequest, path: string): boolean {
  return extname(path) === '' && !path.startsWith('api/') && request.headers.accept?.includes('text/html') === true
}
