import type { FastifyReply } from 'fastify'

/** Sends JSON that is already written: nothing serialises it again. */
export function sendJsonText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(text)
}
