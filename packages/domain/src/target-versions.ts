import type { IsoDate } from './target-rule.ts'

/**
 * The version that held on a day: the latest to begin by then; of two that begin on the same day the later one, since it corrects the other.
 * A period is judged by the version in force at its end. Null before the first begins: nothing was asked yet.
 */
export function versionInForce<Version extends { version: number, validFrom: IsoDate }>(versions: readonly Version[], day: IsoDate): Version | null {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Version | null>((latest, candidate) => latest === null || isLater(candidate, latest) ? candidate : latest, null)
}

function isLater(candidate: { version: number, validFrom: IsoDate }, other: { version: number, validFrom: IsoDate }): boolean {
  return candidate.validFrom === other.validFrom ? candidate.version > other.version : candidate.validFrom > other.validFrom
}
