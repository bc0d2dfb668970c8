import { reportingUnitKinds, roles } from '@rodykle/domain'
import { z } from 'zod'
import { Id, ShortText } from './primitives.ts'

export const SignIn = z.strictObject({ email: z.string().trim().max(320), password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof SignIn>

export const UnitRef = z.object({ id: Id, kind: z.enum(reportingUnitKinds), code: z.string(), name: z.string(), shortName: z.string() })
export type UnitRef = z.infer<typeof UnitRef>

export const Grant = z.object({ role: z.enum(roles), unit: UnitRef.nullable() })

export const SignedIn = z.object({
  person: z.object({ id: Id, email: z.string(), name: z.string() }),
  /** In the order of `roles`; the first decides the home page. */
  grants: z.array(Grant),
  mustChangePassword: z.boolean(),
})
export type SignedIn = z.infer<typeof SignedIn>

/** Open to all, so that the sign-in page knows whether it stands before a demonstration. */
export const SessionAnswer = z.object({
  signedIn: SignedIn.nullable(),
  demonstration: z.object({ password: z.string(), accounts: z.array(z.object({ email: z.string(), role: z.enum(roles) })) }).nullable(),
  version: z.string(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

export const ChangePassword = z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(10).max(200) })
export type ChangePassword = z.infer<typeof ChangePassword>

export const PersonAnswer = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  mustChangePassword: z.boolean(),
  /** Invited, and has not chosen a password yet. */
  isInvited: z.boolean(),
  grants: z.array(Grant),
})
export type PersonAnswer = z.infer<typeof PersonAnswer>
export const PeopleList = z.object({ people: z.array(PersonAnswer).describe('by name, Lithuanian order') })
export type PeopleList = z.infer<typeof PeopleList>

const GrantInput = z.strictObject({ role: z.enum(roles), unitId: Id.nullable() })
export const CreatePerson = z.strictObject({ email: z.email().max(320), name: ShortText, grants: z.array(GrantInput).min(1).max(20) })
export type CreatePerson = z.infer<typeof CreatePerson>
export const UpdatePerson = z.strictObject({ name: ShortText.optional(), isActive: z.boolean().optional(), grants: z.array(GrantInput).min(1).max(20).optional() })
export type UpdatePerson = z.infer<typeof UpdatePerson>
/** Shown once to the administrator; the person must change it at the first sign-in. */
export const OneTimePassword = z.object({ person: PersonAnswer, oneTimePassword: z.string() })
export type OneTimePassword = z.infer<typeof OneTimePassword>

/** Of an address that may be anybody's: the answer is the same. */
export const AskPasswordLink = z.strictObject({ email: z.string().trim().min(3).max(320) })
export type AskPasswordLink = z.infer<typeof AskPasswordLink>

/** The part of a link that nobody can guess: 32 bytes as base64url. */
const LinkSecret = z.string().regex(/^[\w-]{43}$/)
export const ReadPasswordLink = z.strictObject({ secret: LinkSecret })
export type ReadPasswordLink = z.infer<typeof ReadPasswordLink>
export const linkPurposes = ['invitation', 'new-password'] as const
export const PasswordLink = z.object({ purpose: z.enum(linkPurposes), email: z.string(), name: z.string() })
export type PasswordLink = z.infer<typeof PasswordLink>
export const UsePasswordLink = z.strictObject({ secret: LinkSecret, password: z.string().min(10).max(200) })
export type UsePasswordLink = z.infer<typeof UsePasswordLink>

export const InviteDeputy = z.strictObject({ unitId: Id, email: z.email().max(320), name: ShortText })
export type InviteDeputy = z.infer<typeof InviteDeputy>
export const Deputy = z.object({
  person: z.object({ id: Id, email: z.string(), name: z.string() }),
  unit: UnitRef,
  /** Invited, and has not chosen a password yet. */
  isInvited: z.boolean(),
  isActive: z.boolean(),
})
export const DeputyList = z.object({ deputies: z.array(Deputy).describe('by unit, then by name, Lithuanian order'), units: z.array(UnitRef).describe('those whose deputies this person names') })
export type DeputyList = z.infer<typeof DeputyList>
export const DeputyParams = z.strictObject({ unitId: Id, personId: Id })
export type DeputyParams = z.infer<typeof DeputyParams>
