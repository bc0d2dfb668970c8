import type { Explanation } from '@rodykle/domain'
import type { FigureLanguage, Say } from './language.ts'
import type { LocaleName } from './locale.ts'
import type { lithuanianExplanation } from './messages/explanation-lt.ts'
import type { MessageKey } from './messages/message-key.ts'
import type { NamedCard } from './observed-words.ts'
import { englishExplanation } from './messages/explanation-en.ts'
import { lithuanianExplanation as lithuanian } from './messages/explanation-lt.ts'
import { speaker } from './speaker.ts'
import { figureLanguage } from './words-in.ts'

type ExplanationKey = MessageKey<typeof lithuanianExplanation>

const speakers: Record<LocaleName, Say<ExplanationKey>> = {
  lt: speaker<ExplanationKey>('lt', lithuanian),
  en: speaker<ExplanationKey>('en', englishExplanation),
}

/** What the sentences of one explanation are said with. */
export interface ExplanationLanguage extends FigureLanguage {
  tell: Say<ExplanationKey>
  /** How units' values are written. */
  card: NamedCard
  /** How the explained figure is written: units' counts can fold into a percent. */
  figureCard: NamedCard
  /** "28 įstaigos" */
  reporters: (n: number) => string
  /** "35 įstaigų", after "iš" */
  reportersOf: (n: number) => string
}

export function explanationLanguage(locale: LocaleName, cards: { card: NamedCard, figureCard: NamedCard }, reporters: Explanation['reporters']): ExplanationLanguage {
  const tell = speakers[locale]
  const noun = reporters === 'institution' || reporters === 'methodical-group' ? reporters : 'any'
  return {
    ...figureLanguage(locale),
    ...cards,
    tell,
    reporters: n => tell(`reporters.${noun}`, { n }, n),
    reportersOf: n => tell(`reportersOf.${noun}`, { n }, n),
  }
}

/** A sentence ends once, whatever the text that was put into it. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[.;\s]+$/, '')}.`
}
