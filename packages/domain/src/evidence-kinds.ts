export const evidenceKinds = ['file', 'link'] as const
export type EvidenceKind = typeof evidenceKinds[number]
