import type { CreateUnit, Unit, UpdateUnit } from '@rodykle/contracts'
import type { InstitutionType } from '@rodykle/domain'
import { ApiError } from '../../shared/http.ts'

/** A unit as it is being written. `aliases`: one a line. */
export interface UnitDraft {
  kind: CreateUnit['kind']
  name: string
  shortName: string
  code: string
  legalCode: string
  type: InstitutionType | null
  validFrom: string
  aliases: string
  note: string
  isConfirmed: boolean
}
export type UnitField = 'name' | 'shortName' | 'code' | 'legalCode' | 'type' | 'validFrom'
export type UnitProblem = 'name-missing' | 'short-name-missing' | 'code-wrong' | 'legal-code-wrong' | 'type-missing' | 'day-missing'
export type UnitProblems = Partial<Record<UnitField, UnitProblem>>

export function newDraft(kind: CreateUnit['kind'], day: string): UnitDraft {
  return { kind, name: '', shortName: '', code: '', legalCode: '', type: null, validFrom: day, aliases: '', note: '', isConfirmed: true }
}

export function draftOf(unit: Unit): UnitDraft {
  const { name, shortName, code, type, validFrom, isConfirmed } = unit
  return {
    kind: unit.kind === 'methodical-group' ? 'methodical-group' : 'institution',
    name,
    shortName,
    code,
    legalCode: unit.legalCode ?? '',
    type,
    validFrom,
    aliases: unit.aliases.join('\n'),
    note: unit.note ?? '',
    isConfirmed,
  }
}

/** As the server would say it, before it is asked. What cannot be changed of a unit that exists is not looked at. */
export function problemsOf(draft: UnitDraft, isNew: boolean): UnitProblems {
  const legalCode = draft.legalCode.trim()
  return {
    ...(draft.name.trim() === '' && { name: 'name-missing' }),
    ...(draft.shortName.trim() === '' && { shortName: 'short-name-missing' }),
    ...(legalCode !== '' && !/^\d{7,9}$/.test(legalCode) && { legalCode: 'legal-code-wrong' }),
    ...(isNew && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(draft.code) && { code: 'code-wrong' }),
    ...(isNew && draft.kind === 'institution' && draft.type === null && { type: 'type-missing' }),
    ...(isNew && draft.validFrom === '' && { validFrom: 'day-missing' }),
  }
}

function aliasesOf({ aliases }: UnitDraft): string[] {
  return [...new Set(aliases.split('\n').map(line => line.trim()).filter(Boolean))]
}

export function createdUnit(draft: UnitDraft): CreateUnit {
  return {
    kind: draft.kind,
    code: draft.code,
    name: draft.name.trim(),
    shortName: draft.shortName.trim(),
    legalCode: draft.legalCode.trim() || null,
    type: draft.kind === 'institution' ? draft.type : null,
    validFrom: draft.validFrom,
    aliases: aliasesOf(draft),
  }
}

export function updatedUnit(draft: UnitDraft): UpdateUnit {
  return {
    name: draft.name.trim(),
    shortName: draft.shortName.trim(),
    legalCode: draft.legalCode.trim() || null,
    isConfirmed: draft.isConfirmed,
    note: draft.note.trim() || null,
    aliases: aliasesOf(draft),
  }
}

/** The field another unit already has the same of, and that unit's id; null where the refusal is about something else. */
export function takenBy(failure: unknown): { field: UnitField, unitId: string | null } | null {
  if (!(failure instanceof ApiError) || failure.code !== 'already-exists')
    return null
  const { field, unitId } = failure.details
  return {
    field: field === 'code' || field === 'legalCode' || field === 'type' ? field : 'name',
    unitId: typeof unitId === 'string' ? unitId : null,
  }
}
