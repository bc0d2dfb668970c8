import type { Action } from '@rodykle/domain'

/** The pages of administration, in the order of their tabs, and what one has to be allowed to do to open them. */
export const administrationPages = [
  { name: 'people', action: 'people:manage' },
  { name: 'institutions', action: 'institution:read' },
  { name: 'audit', action: 'audit:read' },
  { name: 'mails', action: 'mail:read' },
  { name: 'self-check', action: 'self-check:read' },
  { name: 'settings', action: 'settings:read' },
] as const satisfies readonly { name: string, action: Action }[]
