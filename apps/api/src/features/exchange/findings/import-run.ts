import type { ImportAnswers, ImportProblem, ImportProblemCode, ImportProgress, ImportReport } from '@rodykle/contracts'
import type { FigureWords, ImportSentence, ImportWords, LocaleName } from '@rodykle/wording'
import type { Questions } from './questions.ts'
import type { Findings } from './report.ts'
import { importWords, wordsIn } from '@rodykle/wording'
import { ConflictError } from '../../../platform/errors.ts'
import { questionsWith } from './questions.ts'
import { listedOfEachKind, startFindings } from './report.ts'

type Stage = ImportProgress['progress']['stage']
export type TellProgress = (stage: Stage, done: number, of: number | null) => void

/** One import under way: whom it speaks to, what it has found and what it has asked. */
export interface ImportRun {
  language: LocaleName
  words: ImportWords
  figureWords: FigureWords
  isPreview: boolean
  findings: Findings
  questions: Questions
  tell: TellProgress
}

export function startImport({ language, preview }: { language: LocaleName, preview: 'true' | 'false' }, answers: ImportAnswers, tell: TellProgress): ImportRun {
  return { language, words: importWords(language), figureWords: wordsIn(language), isPreview: preview === 'true', findings: startFindings(), questions: questionsWith(answers), tell }
}

type Worded = Extract<ImportSentence, `problem.${string}`> extends `problem.${infer Code}` ? Code : never
type Details = Readonly<Record<string, string | number>>

/** A problem with the sentence of its code. */
export function problem({ words }: ImportRun, code: Worded & ImportProblemCode, column: string | null, details: Details = {}): ImportProblem {
  return { column, code, sentence: words.say(`problem.${code}`, column === null ? details : { column, ...details }), details }
}

/** The report of an import that has looked at everything. @throws ConflictError when it was to be applied and cannot be: nothing has been written */
export function reportOrRefuse(run: ImportRun): void {
  const report = reportOf(run, false)
  if (!run.isPreview && (report.counts.problem > 0 || report.counts.question > 0))
    throw new ConflictError('import-has-problems', { counts: report.counts, report })
}

export function reportOf({ words, isPreview, findings, questions }: ImportRun, isApplied: boolean): ImportReport {
  const report = findings.report({ preview: isPreview, applied: isApplied }, questions)
  return report.listedOfEachKind === null ? report : { ...report, notes: [...report.notes, words.say('note.listed', { most: listedOfEachKind })] }
}
