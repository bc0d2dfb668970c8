import type { ErrorAnswer } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import type { TestApp } from '../test/build-test-app.ts'
import type { DeclaredRoute } from './platform/access-guard.ts'
import { can, roles } from '@rodykle/domain'
import Fastify from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp } from '../test/build-test-app.ts'
import { clientOf } from '../test/client.ts'
import { aMethodicalGroup, aPerson, aUnit } from '../test/factories/index.ts'
import { it as itInWorld } from '../test/it.ts'
import { signInPerson } from '../test/sign-in-as.ts'
import { registerAccessGuard } from './platform/access-guard.ts'

const unknownId = '019adfd0-0000-7000-8000-00000000ffff'
const parameters: Record<string, string> = { year: '2026', kind: 'task' }

/** An address of the route at which there is nothing. */
function addressOf(url: string): string {
  return url.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? unknownId)
}

/** The walked routes; HEAD answers as its GET does. */
function walked({ declaredRoutes }: TestApp['app']): DeclaredRoute[] {
  return declaredRoutes.filter(({ method }) => method !== 'HEAD')
}

const nameOf = ({ method, url }: DeclaredRoute) => `${method} ${url}`

async function unitOf(world: TestApp, role: Role): Promise<string | null> {
  switch (role) {
    case 'head':
    case 'editor':
    case 'support': return (await aUnit(world.db)).id
    case 'group-chair': return (await aMethodicalGroup(world.db)).id
    case 'administrator':
    case 'department':
    case 'council': return null
  }
}

describe('every route', () => {
  itInWorld('of the product is here', ({ world }) => {
    const features = new Set(walked(world.app).map(({ url }) => url.split('/')[2]))
    expect([...features]).toEqual(expect.arrayContaining(['session', 'people', 'institutions', 'plans', 'periods', 'submissions', 'gaps', 'audit', 'search']))
    expect(walked(world.app).length).toBeGreaterThan(45)
  })

  itInWorld('is for those who are signed in, except these', ({ world }) => {
    const open = walked(world.app).filter(({ access }) => access === 'public').map(nameOf)
    expect(open).toEqual(['GET /api/openapi.json', 'GET /health', 'GET /api/session', 'POST /api/session', 'DELETE /api/session', 'POST /api/session/password-requests', 'POST /api/session/password-links/read', 'POST /api/session/password-links/use', 'GET /*'])
  })

  itInWorld('refuses a stranger before it looks at what they sent', async ({ world }) => {
    for (const route of walked(world.app).filter(({ access }) => access !== 'public')) {
      const answer = await world.anonymous.request({ method: route.method as 'GET', url: addressOf(route.url) })
      expect([nameOf(route), answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([nameOf(route), 401, 'not-signed-in'])
    }
  })

  itInWorld('refuses a cookie that is no session', async ({ world }) => {
    const liar = clientOf(world.app, null, 'rodykle_session=eyJhbGciOiJub25lIn0.eyJzaWQiOiJhIn0.')
    for (const route of walked(world.app).filter(({ access }) => access !== 'public'))
      expect((await liar.request({ method: route.method as 'GET', url: addressOf(route.url) })).statusCode).toBe(401)
  })

  itInWorld.for(roles)('lets in %s where the role may do that to something, and nowhere else', async (role, { world }) => {
    const person = await aPerson(world.db, { grants: [{ role, unitId: await unitOf(world, role) }] })
    const actor = { personId: person.id, grants: [{ role, unitId: 'any' }] }
    for (const route of walked(world.app)) {
      const client = await signInPerson(world, person.id)
      const answer = await client.request({ method: route.method as 'GET', url: addressOf(route.url) })
      const isFor = route.access === 'public' || can(actor, route.access)
      if (isFor)
        expect([nameOf(route), answer.statusCode]).toEqual([nameOf(route), expect.toSatisfy((status: number) => ![401, 403].includes(status) && status < 500)])
      else
        expect([nameOf(route), answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([nameOf(route), 403, 'not-allowed'])
    }
  })
})

describe('what each role may do at all', () => {
  let routes: DeclaredRoute[] = []
  beforeAll(async () => {
    const world = await buildTestApp()
    routes = walked(world.app)
    await world.close()
  })

  it.each([
    ['head', /^(?:POST|PATCH|PUT|DELETE) \/api\/(?:people|institutions|plans|periods|priorities|tasks|measures|targets|indicators)/],
    ['editor', /\/(?:accept|return)$/],
    ['council', /\/api\/(?:submissions|actuals|audit|people)/],
    ['group-chair', /\/api\/(?:audit|people)/],
  ] as const)('%s does nothing like %s', (role, pattern) => {
    const like = routes.filter(route => pattern.test(nameOf(route)))
    expect(like).not.toEqual([])
    const actor = { personId: 'any', grants: [{ role, unitId: 'any' }] }
    expect(like.filter(({ access }) => access === 'public' || can(actor, access)).map(nameOf)).toEqual([])
  })
})

describe('a route that does not say whom it is for', () => {
  it('cannot be registered', () => {
    const app = Fastify()
    registerAccessGuard(app)
    expect(() => app.get('/secret', () => 'everything')).toThrow('GET /secret does not say whom it is for')
    expect(() => app.get('/open', { config: { access: 'public' } }, () => 'nothing')).not.toThrow()
  })
})
