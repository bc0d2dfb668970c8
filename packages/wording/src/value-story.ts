import type { ObservedAtRest, ToldValue, ValueFact } from '@rodykle/domain'
import type { FigureLanguage, Say } from './language.ts'
import type { LocaleName } from './locale.ts'
import type { MessageKey } from './messages/message-key.ts'
import type { lithuanianStory as messages } from './messages/story-lt.ts'
import type { NamedCard } from './observed-words.ts'
import { formatDateTime } from './date.ts'
import { englishStory } from './messages/story-en.ts'
import { lithuanianStory } from './messages/story-lt.ts'
import { formatDecimal } from './number.ts'
import { fractionPercent, fractionWords, measuredLine, observedLine } from './observed-line.ts'
import { absenceWords } from './observed-words.ts'
import { speaker } from './speaker.ts'

type StoryKey = MessageKey<typeof messages>

const speakers: Record<LocaleName, Say<StoryKey>> = {
  lt: speaker<StoryKey>('lt', lithuanianStory),
  en: speaker<StoryKey>('en', englishStory),
}

/** One thing that happened to a value: `actor` null is the platform itself. */
export interface StoryEntry {
  at: string
  actor: string | null
  fact: ValueFact
}

interface Telling {
  card: Pick<NamedCard, 'parts' | 'conditions'>
  language: FigureLanguage
  tell: Say<StoryKey>
}

/** What is put into a sentence does not end it. */
function unended(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/, '')
}

function quoted(text: string, { tell }: Telling): string {
  return tell('quoted', { text: unended(text) })
}

/** "34 iš 41 (82,9 %)"; described in words, „…“ */
function valueWords({ value }: Extract<ObservedAtRest, { state: 'reported' }>, telling: Telling): string {
  const { card, language } = telling
  if (value.kind === 'narrative')
    return quoted(measuredLine(value, card, language), telling)
  const percent = value.kind === 'ratio' ? fractionPercent(value, language) : null
  return value.kind === 'ratio' && percent !== null ? `${fractionWords(value, language)} (${percent})` : measuredLine(value, card, language)
}

/** What was, without its percent: that of the new value is told. */
function formerWords(observed: ObservedAtRest, telling: Telling): string {
  const { card, language } = telling
  if (observed.state !== 'reported')
    return quoted(observedLine(observed, card, language), telling)
  return observed.value.kind === 'ratio' ? fractionWords(observed.value, language) : valueWords(observed, telling)
}

const isBlank = (observed: ObservedAtRest) => observed.state === 'not-reported' && observed.reason === undefined

function valueDeed(before: ObservedAtRest, after: ObservedAtRest, telling: Telling): string | null {
  const { language, tell } = telling
  if (JSON.stringify(before) === JSON.stringify(after))
    return null
  if (after.state !== 'reported')
    return isBlank(after) ? tell('cleared', { before: formerWords(before, telling) }) : tell('wroteAbsence', { absence: unended(absenceWords(after, language)) })
  const value = valueWords(after, telling)
  return isBlank(before) ? tell('wrote', { value }) : tell('changed', { before: formerWords(before, telling), after: value })
}

function commentDeed(before: string | null, after: string | null, { tell }: Telling): string | null {
  if (before === after)
    return null
  if (after === null)
    return tell('commentRemoved')
  return tell(before === null ? 'commented' : 'commentChanged', { comment: unended(after) })
}

function reasonDeed(before: string | null, after: string | null, { tell }: Telling): string | null {
  if (before === after)
    return null
  return after === null ? tell('denominatorUnexplained') : tell('denominatorExplained', { reason: unended(after) })
}

function saveDeed(before: ToldValue, after: ToldValue, telling: Telling): string {
  const { tell } = telling
  const deeds = [
    valueDeed(before.observed, after.observed, telling),
    reasonDeed(before.denominatorReason, after.denominatorReason, telling),
    commentDeed(before.comment, after.comment, telling),
  ].filter(deed => deed !== null)
  const last = deeds.pop()
  if (last === undefined)
    return tell('nothing')
  return deeds.length === 0 ? last : `${deeds.join(', ')}${tell('and')}${last}`
}

function deedOf(fact: ValueFact, telling: Telling): string {
  const { language: { locale }, tell } = telling
  switch (fact.kind) {
    case 'save': {
      const deeds = saveDeed(fact.before, fact.after, telling)
      return fact.file === null ? deeds : tell('fromFile', { file: fact.file, deeds })
    }
    case 'return':
    case 'reopen': return tell(fact.kind, { reason: unended(fact.reason) })
    case 'denominator': {
      if (fact.known === null)
        return tell('denominatorTaken')
      const known = formatDecimal(fact.known, {}, locale)
      return fact.source === null ? tell('denominator', { known }) : tell('denominatorFrom', { known, source: fact.source })
    }
    case 'evidence-add': return tell('evidenceAdded', { name: fact.name })
    case 'evidence-remove': return tell('evidenceRemoved', { name: fact.name })
    default: return tell(fact.kind)
  }
}

/** Tells what happened to the values of one card, in one language. */
export function storyTeller(card: Telling['card'], language: FigureLanguage) {
  const telling: Telling = { card, language, tell: speakers[language.locale] }
  const { tell } = telling
  const whoOf = ({ actor }: Pick<StoryEntry, 'actor'>) => actor ?? tell('nobody')
  const deed = ({ fact }: Pick<StoryEntry, 'fact'>) => deedOf(fact, telling)
  return {
    who: whoOf,
    /** "pakeitė 34 iš 41 į 36 iš 41 (87,8 %) ir pakomentavo „…“" */
    deed,
    /** "(3 pakeitimai)" */
    folded: (n: number) => tell('folded', { n }, n),
    /** "2026-06-17 10:42 Demo vadovė įrašė 34 iš 41 (82,9 %)." */
    sentence: (entry: StoryEntry) => tell('line', { when: formatDateTime(entry.at), who: whoOf(entry), deed: deed(entry) }),
  }
}

/** What is told as one: a person's saves within minutes of each other become one, from what was to what came of them. */
export interface StoryPart<Entry extends StoryEntry> {
  told: Entry
  /** More than one where saves were folded. */
  entries: readonly Entry[]
}

const foldedWithinMinutes = 10

export function foldStory<Entry extends StoryEntry & { actorId: string | null }>(entries: readonly Entry[]): StoryPart<Entry>[] {
  const parts: StoryPart<Entry>[] = []
  for (const entry of entries) {
    const last = parts.at(-1)
    const joined = last && joinedSave(last, entry)
    if (joined)
      parts[parts.length - 1] = joined
    else
      parts.push({ told: entry, entries: [entry] })
  }
  return parts
}

function joinedSave<Entry extends StoryEntry & { actorId: string | null }>({ told, entries }: StoryPart<Entry>, next: Entry): StoryPart<Entry> | null {
  const latest = entries.at(-1) ?? told
  const isNear = Date.parse(next.at) - Date.parse(latest.at) <= foldedWithinMinutes * 60_000
  if (told.fact.kind !== 'save' || next.fact.kind !== 'save' || told.actorId !== next.actorId || told.fact.file !== null || next.fact.file !== null || !isNear)
    return null
  return { told: { ...next, fact: { ...next.fact, before: told.fact.before } }, entries: [...entries, next] }
}
