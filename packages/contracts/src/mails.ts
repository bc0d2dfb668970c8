import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** `kept` where there is no mail server; `unsure` when nobody heard whether it was taken; `refused` by the mail server for good. */
export const mailStates = ['waiting', 'sending', 'sent', 'unsure', 'refused', 'kept'] as const

export const MailQuery = z.strictObject({
  state: z.enum(mailStates).optional(),
  /** The `next` of the page before. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type MailQuery = z.infer<typeof MailQuery>

export const Mail = z.object({
  id: Id,
  address: z.string(),
  /** Null for an address nobody has an account with. */
  person: z.object({ id: Id, name: z.string() }).nullable(),
  subject: z.string(),
  /** As it was or will be sent; null once a mail with a secret has gone. */
  text: z.string().nullable(),
  state: z.enum(mailStates),
  attempts: z.int(),
  failure: z.string().nullable(),
  createdAt: Instant,
  dueAt: Instant,
  sentAt: Instant.nullable(),
})
export type Mail = z.infer<typeof Mail>
export const MailPage = z.object({ mails: z.array(Mail).describe('newest first'), next: Id.nullable(), isSending: z.boolean().describe('whether there is a mail server') })
export type MailPage = z.infer<typeof MailPage>
