import type { SameKeys } from './message-key.ts'

/** What happened to a value, as Lithuanian sentences. Nobody's gender is known: "įrašė", "grąžino" fit all. */
export const lithuanianStory = {
  nobody: 'Sistema',
  line: '{when} {who} {deed}.',
  quoted: '„{text}“',
  and: ' ir ',
  asked: 'atidarė laikotarpį ir paprašė šios reikšmės',
  wrote: 'įrašė {value}',
  wroteAbsence: 'įrašė, kad reikšmės nėra ({absence})',
  changed: 'pakeitė {before} į {after}',
  cleared: 'ištrynė reikšmę {before}',
  commented: 'pakomentavo „{comment}“',
  commentChanged: 'pakeitė pastabą į „{comment}“',
  commentRemoved: 'ištrynė pastabą',
  denominatorExplained: 'paaiškino kitą vardiklį: „{reason}“',
  denominatorUnexplained: 'ištrynė kito vardiklio paaiškinimą',
  nothing: 'įrašė tą patį dar kartą',
  fromFile: 'iš failo „{file}“ {deeds}',
  submit: 'pateikė',
  accept: 'patvirtino',
  return: 'grąžino taisyti: „{reason}“',
  reopen: 'vėl atvėrė patvirtintą reikšmę: „{reason}“',
  denominator: 'nurodė žinomą vardiklį {known}',
  denominatorFrom: 'nurodė žinomą vardiklį {known} ({source})',
  denominatorTaken: 'atšaukė žinomą vardiklį',
  evidenceAdded: 'pridėjo įrodymą „{name}“',
  evidenceRemoved: 'pašalino įrodymą „{name}“',
  folded: '({n} pakeitimas) | ({n} pakeitimai) | ({n} pakeitimų)',
} as const

/** Every other language says the same things. */
export type StoryMessages = SameKeys<typeof lithuanianStory>
