import { institutionTypes } from '@rodykle/domain'
import { z } from 'zod'
import { Period, PeriodOverride } from './plans.ts'
import { Id, Instant, IsoDate, ShortText } from './primitives.ts'
import { SubmissionSummary } from './reporting.ts'

/** One unit of a reporting campaign: its form, and what there is to know of how it goes. */
export const CampaignUnit = z.object({
  submission: SubmissionSummary,
  /** On the period's last day; null for what is not an institution. */
  type: z.enum(institutionTypes).nullable(),
  /** Days after its due day that the form came, or has not come by today; null while it is in time. */
  lateDays: z.int().nullable(),
  override: PeriodOverride.nullable(),
  /** Active accounts that can fill the form in: whom a reminder reaches. */
  people: z.int(),
  lastNudgedAt: Instant.nullable(),
})
export type CampaignUnit = z.infer<typeof CampaignUnit>

/** How far the units are with one indicator. Drafts count as answered: how many, never what. */
export const CampaignIndicator = z.object({
  targetId: Id,
  code: z.string(),
  name: z.string(),
  counts: z.object({ asked: z.int(), answered: z.int(), handedIn: z.int(), returned: z.int(), accepted: z.int() }),
})
export type CampaignIndicator = z.infer<typeof CampaignIndicator>

export const Campaign = z.object({
  period: Period,
  /** The server's day: what "late" is counted by. */
  today: IsoDate,
  units: z.array(CampaignUnit).describe('by name, Lithuanian order'),
  indicators: z.array(CampaignIndicator).describe('in the order of the plan'),
})
export type Campaign = z.infer<typeof Campaign>

/** Reminds these units, or everybody who has not handed in; `words` are the department's own, added to the reminder. */
export const NudgeUnits = z.strictObject({ unitIds: z.array(Id).min(1).max(2000).optional(), words: ShortText.nullable() })
export type NudgeUnits = z.infer<typeof NudgeUnits>
/** Whom it reached: units, and people of theirs. Units that have handed in, cannot fill the form in now, or have nobody to tell are left out. */
export const Nudged = z.object({ unitIds: z.array(Id), people: z.int() })
export type Nudged = z.infer<typeof Nudged>
