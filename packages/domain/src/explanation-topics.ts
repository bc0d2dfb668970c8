import type { ExplanationStatement } from './explanation.ts'

/** The headings under which statements are read, in this order. */
export const explanationTopics = ['figure', 'made', 'coverage', 'target', 'trust'] as const
export type ExplanationTopic = typeof explanationTopics[number]

/** How a statement is to be noticed: as a status, as a warning, or plainly. */
export const explanationTones = ['plain', 'warning', 'met', 'near', 'not-met'] as const
export type ExplanationTone = typeof explanationTones[number]

type Code = ExplanationStatement['code']

const topics = {
  'subject': 'figure',
  'hidden': 'figure',
  'no-figure': 'figure',
  'period-fold': 'made',
  'period': 'made',
  'of-periods': 'made',
  'unit-fold': 'made',
  'each-unit-rule': 'made',
  'fraction': 'made',
  'term': 'made',
  'total': 'made',
  'weighted-mean': 'made',
  'events': 'made',
  'ratings': 'made',
  'part': 'made',
  'spread': 'made',
  'entered': 'made',
  'given-denominator': 'made',
  'complete-units': 'coverage',
  'coverage': 'coverage',
  'units-in-state': 'coverage',
  'rule': 'target',
  'assumed': 'target',
  'reference': 'target',
  'gap': 'target',
  'status': 'target',
  'tolerance': 'target',
  'attainment': 'target',
  'possible': 'trust',
  'mean-of-units': 'trust',
  'provisional': 'trust',
  'approvals': 'trust',
  'review': 'trust',
} as const satisfies Record<Code, ExplanationTopic>

export const explanationCodes = Object.keys(topics) as [Code, ...Code[]]

export function explanationTopic(code: Code): ExplanationTopic {
  return topics[code]
}

const tones: Partial<Record<string, ExplanationTone>> = { 'met': 'met', 'near': 'near', 'not-met': 'not-met' } satisfies Record<string, ExplanationTone>

export function explanationTone(statement: ExplanationStatement): ExplanationTone {
  switch (statement.code) {
    case 'status': return tones[statement.status] ?? 'plain'
    case 'mean-of-units': return statement.straddles ? 'warning' : 'plain'
    case 'assumed': return 'warning'
    default: return 'plain'
  }
}
