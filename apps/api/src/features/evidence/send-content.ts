import type { FastifyReply } from 'fastify'
import type { EvidenceContent } from './read-content.ts'

/** RFC 6266 with the name by RFC 5987: the old field for programs that read nothing else, in plain letters. */
function disposition(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** To be saved, not opened: should a browser open it all the same, nothing in it runs and it is nobody's page. */
export function sendContent(reply: FastifyReply, { name, mediaType, size, content }: EvidenceContent): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', disposition(name))
    .header('content-security-policy', 'sandbox; default-src \'none\'')
    .send(content)
}
