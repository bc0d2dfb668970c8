import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ChooseNotices, NoticeChoices, NoticePage, NoticeQuery, ReadNotices, UnreadNotices } from '@rodykle/contracts'
import { chooseNotices } from './choose-notices.ts'
import { listNotices } from './list-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { listNoticeChoices } from './notice-choices.ts'

const tags = ['notices']
const config = { access: 'session:read' } as const

export const noticesRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/notices', {
    config,
    schema: { operationId: 'listNotices', summary: 'What the signed-in person was told, and how much of it they have not read', tags, querystring: NoticeQuery, response: { 200: NoticePage } },
  }, request => listNotices(request.context, request.query))

  app.post('/notices/read', {
    config,
    schema: { operationId: 'markNoticesRead', summary: 'Put the reading mark on some of one\'s notices, or on all', tags, body: ReadNotices, response: { 200: UnreadNotices } },
  }, request => markNoticesRead(request.context, request.body))

  app.get('/notices/choices', {
    config,
    schema: { operationId: 'listNoticeChoices', summary: 'What the signed-in person is told by mail', tags, response: { 200: NoticeChoices } },
  }, request => listNoticeChoices(request.context))

  app.put('/notices/choices', {
    config,
    schema: { operationId: 'chooseNotices', summary: 'Choose what one is told by mail', tags, body: ChooseNotices, response: { 200: NoticeChoices } },
  }, request => chooseNotices(request.context, request.body))
}
