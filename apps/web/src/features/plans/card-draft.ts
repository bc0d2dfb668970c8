import type { CreateIndicator, IndicatorCard } from '@rodykle/contracts'
import type { DemandProblem, PeriodFold, UnitFold, ValueKind } from '@rodykle/domain'
import { foldedKind, indicatorProblems, isSummable, periodFoldFits, periodFolds, unitFolds } from '@rodykle/domain'

/** An indicator's card as it is being typed: what is not needed for its kind is kept, so that changing the kind and back loses nothing. */
export interface CardDraft extends Omit<CreateIndicator, 'numeratorWording' | 'denominatorWording'> {
  numeratorWording: string
  denominatorWording: string
}

const requiredFields = ['code', 'name', 'base', 'numeratorWording', 'denominatorWording', 'conditions', 'parts'] as const
export type RequiredCardField = typeof requiredFields[number]

export interface CardProblems {
  blank: readonly RequiredCardField[]
  demand: readonly DemandProblem[]
}

export function blankCard(code: string): CardDraft {
  return {
    code,
    name: '',
    definition: '',
    valueKind: 'ratio',
    unitOfMeasurement: 'percent',
    base: null,
    numeratorWording: '',
    denominatorWording: '',
    unitFold: 'ratio-of-sums',
    periodFold: 'latest',
    dataSource: '',
    reachedWhen: '',
    evidenceHint: '',
    countsPersons: false,
    conditions: [],
    parts: [],
    totalCode: null,
  }
}

export function draftOfCard({ id: _id, version: _version, definitionVersion: _definitionVersion, ...card }: IndicatorCard): CardDraft {
  return { ...card, numeratorWording: card.numeratorWording ?? '', denominatorWording: card.denominatorWording ?? '' }
}

/** The folds that can take such values. */
export const unitFoldsFor = (kind: ValueKind): UnitFold[] => unitFolds.filter(fold => foldedKind(fold, kind) !== null)
export const periodFoldsFor = (kind: ValueKind): PeriodFold[] => periodFolds.filter(fold => periodFoldFits(fold, kind))

/** The card with another kind of value: folds that cannot take it give way to ones that can. */
export function withValueKind(draft: CardDraft, valueKind: ValueKind): CardDraft {
  const units = unitFoldsFor(valueKind)
  const periods = periodFoldsFor(valueKind)
  return {
    ...draft,
    valueKind,
    unitFold: units.includes(draft.unitFold) ? draft.unitFold : units[0] ?? 'single',
    periodFold: periods.includes(draft.periodFold) ? draft.periodFold : periods[0] ?? 'each',
  }
}

function blankFields(draft: CardDraft): RequiredCardField[] {
  const isBlank: Record<RequiredCardField, boolean> = {
    code: draft.code.trim() === '',
    name: draft.name.trim() === '',
    base: draft.unitOfMeasurement === 'percent' && draft.base === null,
    numeratorWording: draft.valueKind === 'ratio' && draft.numeratorWording.trim() === '',
    denominatorWording: draft.valueKind === 'ratio' && draft.denominatorWording.trim() === '',
    conditions: draft.valueKind === 'conditions' && (draft.conditions.length === 0 || draft.conditions.some(({ label }) => label.trim() === '')),
    parts: draft.valueKind === 'parts' && (draft.parts.length === 0 || draft.parts.some(({ subject }) => subject.trim() === '')),
  }
  return requiredFields.filter(field => isBlank[field])
}

/** @returns the card for the API, or everything that keeps it from being one. */
export function readCard(draft: CardDraft): { card: CreateIndicator, problems: null } | { card: null, problems: CardProblems } {
  const isRatio = draft.valueKind === 'ratio'
  const card: CreateIndicator = {
    ...draft,
    numeratorWording: isRatio ? draft.numeratorWording.trim() : null,
    denominatorWording: isRatio ? draft.denominatorWording.trim() : null,
    conditions: draft.valueKind === 'conditions' ? draft.conditions : [],
    parts: draft.valueKind === 'parts' ? draft.parts : [],
    totalCode: isSummable(draft) ? draft.totalCode : null,
  }
  const blank = blankFields(draft)
  const demand = indicatorProblems(card).filter(problem => problem !== 'conditions-missing' && problem !== 'parts-missing')
  return blank.length > 0 || demand.length > 0 ? { card: null, problems: { blank, demand } } : { card, problems: null }
}

/** A code no other line has: codes name stored answers, so they never change once given. */
export function freshCode(prefix: string, lines: readonly { code: string }[]): string {
  const taken = new Set(lines.map(({ code }) => code))
  let number = lines.length + 1
  while (taken.has(`${prefix}-${number}`))
    number += 1
  return `${prefix}-${number}`
}
