import { evidenceKinds } from '@rodykle/domain'
import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** A file that proves a value, or a link to a page that does. */
export const Evidence = z.object({
  id: Id,
  /** Of the asked cell. */
  actualId: Id,
  kind: z.enum(evidenceKinds),
  /** A file's own name without any path, or what a link is called. */
  name: z.string(),
  url: z.string().nullable(),
  mediaType: z.string().nullable().describe('by what is in the file'),
  size: z.int().nullable().describe('in bytes'),
  addedAt: Instant,
  addedBy: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

export const EvidenceList = z.object({
  evidence: z.array(Evidence).describe('of all the form\'s values, oldest first'),
  /** Of everything the unit keeps, in bytes. */
  room: z.object({ used: z.int(), limit: z.int() }),
})
export type EvidenceList = z.infer<typeof EvidenceList>

/** The file itself is the request's body. */
export const EvidenceFileQuery = z.strictObject({ name: z.string().min(1).max(1000) })
export type EvidenceFileQuery = z.infer<typeof EvidenceFileQuery>

export const AddEvidenceLink = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  name: z.string().trim().min(1).max(200),
})
export type AddEvidenceLink = z.infer<typeof AddEvidenceLink>
