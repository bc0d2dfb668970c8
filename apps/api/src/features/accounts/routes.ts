import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AskPasswordLink, ChangePassword, CreatePerson, DeputyList, DeputyParams, IdParams, InviteDeputy, NoContent, OneTimePassword, PasswordLink, PeopleList, PersonAnswer, ReadPasswordLink, SessionAnswer, SignIn, UpdatePerson, UsePasswordLink } from '@rodykle/contracts'
import { clearSessionCookie, setSessionCookie } from '../../platform/session-token.ts'
import { askPasswordLink } from './ask-password-link.ts'
import { changePassword } from './change-password.ts'
import { createPerson } from './create-person.ts'
import { listDeputies, nameDeputy, removeDeputy } from './deputies.ts'
import { giveOneTimePassword } from './give-one-time-password.ts'
import { inviteAgain, invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { readPasswordLink } from './read-password-link.ts'
import { readSession } from './read-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { updatePerson } from './update-person.ts'
import { usePasswordLink } from './use-password-link.ts'

/** From one address, so that nobody keeps the processors busy with hashing; a whole school can still come in at once. */
const signInsFromOneAddress = { max: 300, timeWindow: '1 minute' }
/** Nobody forgets that many. */
const requestsFromOneAddress = { max: 30, timeWindow: '10 minutes' }

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

  app.post('/session/password-requests', {
    config: { access: 'public', rateLimit: requestsFromOneAddress },
    schema: { operationId: 'askPasswordLink', summary: 'Ask for a link to choose a new password by; the answer is the same for every address', tags: ['session'], body: AskPasswordLink, response: { 202: NoContent } },
  }, async (request, reply) => {
    await askPasswordLink(request.context, request.body)
    return reply.status(202).send(null)
  })

  app.post('/session/password-links/read', {
    config: { access: 'public', rateLimit: signInsFromOneAddress },
    schema: { operationId: 'readPasswordLink', summary: 'Whose password a link lets choose', tags: ['session'], body: ReadPasswordLink, response: { 200: PasswordLink } },
  }, request => readPasswordLink(request.context, request.body))

  app.post('/session/password-links/use', {
    config: { access: 'public', rateLimit: signInsFromOneAddress },
    schema: { operationId: 'usePasswordLink', summary: 'Choose the password a link was sent for, and sign in', tags: ['session'], body: UsePasswordLink, response: { 200: SessionAnswer } },
  }, async (request, reply) => {
    const ctx = await usePasswordLink(request.context, request.body, request.headers['user-agent'])
    setSessionCookie(reply, ctx.actor.sessionId)
    return readSession(ctx, version)
  })

  app.get('/people', {
    config: { access: 'people:manage' },
    schema: { operationId: 'listPeople', summary: 'Everybody who has an account, by name', tags: ['people'], response: { 200: PeopleList } },
  }, request => listPeople(request.context))

  app.post('/people', {
    config: { access: 'people:manage' },
    schema: { operationId: 'createPerson', summary: 'Open an account with a one-time password', tags: ['people'], body: CreatePerson, response: { 201: OneTimePassword } },
  }, async (request, reply) => reply.status(201).send(await createPerson(request.context, request.body)))

  app.post('/people/invitations', {
    config: { access: 'people:manage' },
    schema: { operationId: 'invitePerson', summary: 'Open an account and mail its owner a link to choose a password by', tags: ['people'], body: CreatePerson, response: { 201: PersonAnswer } },
  }, async (request, reply) => reply.status(201).send(await invitePerson(request.context, request.body)))

  app.post('/people/:id/invitation', {
    config: { access: 'people:manage' },
    schema: { operationId: 'inviteAgain', summary: 'Mail the invitation again; earlier links are good no longer', tags: ['people'], params: IdParams, response: { 200: PersonAnswer } },
  }, request => inviteAgain(request.context, request.params.id))

  app.patch('/people/:id', {
    config: { access: 'people:manage' },
    schema: { operationId: 'updatePerson', summary: 'Change a person\'s name, roles, or whether they may sign in', tags: ['people'], params: IdParams, body: UpdatePerson, response: { 200: PersonAnswer } },
  }, request => updatePerson(request.context, request.params.id, request.body))

  app.post('/people/:id/password', {
    config: { access: 'people:manage' },
    schema: { operationId: 'giveOneTimePassword', summary: 'Give a one-time password in place of a forgotten one', tags: ['people'], params: IdParams, response: { 200: OneTimePassword } },
  }, request => giveOneTimePassword(request.context, request.params.id))

  app.get('/deputies', {
    config: { access: 'deputy:manage' },
    schema: { operationId: 'listDeputies', summary: 'Who fills in the forms of the units one is the head of', tags: ['people'], response: { 200: DeputyList } },
  }, request => listDeputies(request.context))

  app.post('/deputies', {
    config: { access: 'deputy:manage' },
    schema: { operationId: 'nameDeputy', summary: 'Let somebody fill in the unit\'s forms; whoever has no account is invited by mail', tags: ['people'], body: InviteDeputy, response: { 200: DeputyList } },
  }, request => nameDeputy(request.context, request.body))

  app.delete('/deputies/:unitId/:personId', {
    config: { access: 'deputy:manage' },
    schema: { operationId: 'removeDeputy', summary: 'Take that back', tags: ['people'], params: DeputyParams, response: { 200: DeputyList } },
  }, request => removeDeputy(request.context, request.params))
}
