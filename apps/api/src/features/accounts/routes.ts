import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ChangePassword, CreatePerson, IdParams, NoContent, OneTimePassword, PeopleList, PersonAnswer, SessionAnswer, SignIn, UpdatePerson } from '@rodykle/contracts'
import { clearSessionCookie, setSessionCookie } from '../../platform/session-token.ts'
import { changePassword } from './change-password.ts'
import { createPerson } from './create-person.ts'
import { giveOneTimePassword } from './give-one-time-password.ts'
import { listPeople } from './list-people.ts'
import { readSession } from './read-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { updatePerson } from './update-person.ts'

/** From one address, so that nobody keeps the processors busy with hashing; a whole school can still come in at once. */
const signInsFromOneAddress = { max: 300, timeWindow: '1 minute' }

export const accountsRoutes: FastifyPluginAsyncZod<{ version: string }> = async (app, { version }) => {
  app.get('/session', {
    config: { access: 'public' },
    schema: { operationId: 'readSession', summary: 'Who is signed in, and whether this is a demonstration', tags: ['session'], response: { 200: SessionAnswer } },
  }, request => readSession(request.context, version))

  app.post('/session', {
    config: { access: 'public', rateLimit: signInsFromOneAddress },
    schema: { operationId: 'signIn', summary: 'Sign in', tags: ['session'], body: SignIn, response: { 200: SessionAnswer } },
  }, async (request, reply) => {
    const ctx = await signIn(request.context, request.body, request.headers['user-agent'])
    setSessionCookie(reply, ctx.actor.sessionId)
    return readSession(ctx, version)
  })

  app.delete('/session', {
    config: { access: 'public' },
    schema: { operationId: 'signOut', summary: 'Sign out', tags: ['session'], response: { 204: NoContent } },
  }, async (request, reply) => {
    await signOut(request.context)
    clearSessionCookie(reply)
    return reply.status(204).send(null)
  })

  app.put('/session/password', {
    config: { access: 'session:read' },
    schema: { operationId: 'changePassword', summary: 'Change one\'s own password', tags: ['session'], body: ChangePassword, response: { 204: NoContent } },
  }, async (request, reply) => {
    await changePassword(request.context, request.body)
    return reply.status(204).send(null)
  })

  app.get('/people', {
    config: { access: 'people:manage' },
    schema: { operationId: 'listPeople', summary: 'Everybody who has an account, by name', tags: ['people'], response: { 200: PeopleList } },
  }, request => listPeople(request.context))

  app.post('/people', {
    config: { access: 'people:manage' },
    schema: { operationId: 'createPerson', summary: 'Open an account with a one-time password', tags: ['people'], body: CreatePerson, response: { 201: OneTimePassword } },
  }, async (request, reply) => reply.status(201).send(await createPerson(request.context, request.body)))

  app.patch('/people/:id', {
    config: { access: 'people:manage' },
    schema: { operationId: 'updatePerson', summary: 'Change a person\'s name, roles, or whether they may sign in', tags: ['people'], params: IdParams, body: UpdatePerson, response: { 200: PersonAnswer } },
  }, request => updatePerson(request.context, request.params.id, request.body))

  app.post('/people/:id/password', {
    config: { access: 'people:manage' },
    schema: { operationId: 'giveOneTimePassword', summary: 'Give a one-time password in place of a forgotten one', tags: ['people'], params: IdParams, response: { 200: OneTimePassword } },
  }, request => giveOneTimePassword(request.context, request.params.id))
}
