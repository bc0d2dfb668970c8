import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Outbox } from './list-mails.ts'
import { IdParams, Mail, MailPage, MailQuery } from '@rodykle/contracts'
import { listMails } from './list-mails.ts'
import { sendMailAgain } from './send-mail-again.ts'

export const mailsRoutes: FastifyPluginAsyncZod<Outbox> = async (app, outbox) => {
  app.get('/mails', {
    config: { access: 'mail:read' },
    schema: { operationId: 'listMails', summary: 'The outbox: what was sent, waits, or could not be', tags: ['mails'], querystring: MailQuery, response: { 200: MailPage } },
  }, request => listMails(request.context, request.query, outbox))

  app.post('/mails/:id/send-again', {
    config: { access: 'mail:manage' },
    schema: { operationId: 'sendMailAgain', summary: 'Send a mail that was refused, or of which nobody knows whether it arrived', tags: ['mails'], params: IdParams, response: { 200: Mail } },
  }, request => sendMailAgain(request.context, request.params.id, outbox))
}
