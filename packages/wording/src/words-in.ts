import type { Absence, ActualStanding, FigureBasis, GapStatus, InstitutionType, Judgement, Measure, Observed, PeriodFold, PeriodKind, ReportingUnitKind, TargetKind, TargetRule, UnitFold, UnitOfMeasurement, ValueKind } from '@rodykle/domain'
import type { FigureCard } from './figure-card.ts'
import type { FigureKey, FigureLanguage } from './language.ts'
import type { LocaleName } from './locale.ts'
import type { NamedCard } from './observed-words.ts'
import { achievedWords, gapWords, plannedWords } from './judgement-words.ts'
import { englishFigures } from './messages/figures-en.ts'
import { lithuanianFigures } from './messages/figures-lt.ts'
import { observedLines } from './observed-words.ts'
import { ruleWords } from './rule-words.ts'
import { speaker } from './speaker.ts'

const languages: Record<LocaleName, FigureLanguage> = {
  lt: { locale: 'lt', say: speaker<FigureKey>('lt', lithuanianFigures) },
  en: { locale: 'en', say: speaker<FigureKey>('en', englishFigures) },
}

/** Both languages at once: for the server and its files. The screen has its own translator and loads one. */
export function figureLanguage(locale: LocaleName): FigureLanguage {
  return languages[locale]
}

/** Every word of a figure in one language, for tables, exports and reports. */
export function wordsIn(locale: LocaleName) {
  const language = figureLanguage(locale)
  const { say } = language
  return {
    status: (status: GapStatus) => say(`status.${status}`),
    absence: (absence: Absence) => say(`absence.${absence}`),
    standing: (standing: ActualStanding) => say(`standing.${standing}`),
    basis: (basis: FigureBasis) => say(`basis.${basis}`),
    unitOfMeasurement: (unit: UnitOfMeasurement) => say(`unit.${unit}`),
    institutionType: (type: InstitutionType) => say(`institutionTypeOne.${type}`),
    unitKind: (kind: ReportingUnitKind) => say(`unitKind.${kind}`),
    ruleKind: (kind: TargetKind) => say(`ruleKind.${kind}`),
    valueKind: (kind: ValueKind) => say(`valueKind.${kind}`),
    unitFold: (fold: UnitFold) => say(`unitFold.${fold}`),
    periodFold: (fold: PeriodFold) => say(`periodFold.${fold}`),
    periodKind: (kind: PeriodKind) => say(`periodKind.${kind}`),
    provisional: () => say('provisional'),
    assumed: () => say('assumed'),
    rule: (rule: TargetRule, measure: Measure) => ruleWords(rule, measure, language),
    achieved: (judgement: Judgement, card: FigureCard) => achievedWords(judgement, card, language),
    gap: (judgement: Judgement, card: FigureCard) => gapWords(judgement, card, language),
    planned: (judgement: Judgement, card: FigureCard) => plannedWords(judgement, card, language),
    observed: (observed: Observed, card: NamedCard, judgement: Judgement) => observedLines(observed, card, judgement.parts, language),
  }
}
export type FigureWords = ReturnType<typeof wordsIn>
