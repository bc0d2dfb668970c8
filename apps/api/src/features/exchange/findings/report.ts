import type { ImportReport, ImportRow } from '@rodykle/contracts'
import type { Questions } from './questions.ts'

type RowKind = ImportRow['kind']
/** What a listed row says; worked out only for rows that are listed. */
export type RowDetails = Partial<Omit<ImportRow, 'row' | 'kind'>> & { label: string }

/** Counts the rows of an import, and lists the first of each kind. */
export interface Findings {
  add: (kind: RowKind, row: number, details: () => RowDetails) => void
  note: (sentence: string) => void
  /** Adds what is unlikely of a listed row. */
  warn: (row: number, sentences: readonly string[]) => void
  hasProblems: () => boolean
  report: (state: Pick<ImportReport, 'preview' | 'applied'>, questions: Questions) => ImportReport
}

/** So many of each kind can be looked through; of a hundred thousand nobody reads all. */
export const listedOfEachKind = 200

export function startFindings(): Findings {
  const counts: Record<RowKind, number> = { new: 0, changed: 0, same: 0, problem: 0 }
  const rows: ImportRow[] = []
  const notes: string[] = []
  return {
    add(kind, row, details) {
      counts[kind] += 1
      if (counts[kind] <= listedOfEachKind)
        rows.push({ row, kind, changes: [], problems: [], warnings: [], ...details() })
    },
    note: sentence => void notes.push(sentence),
    warn(row, sentences) {
      rows.find(listed => listed.row === row)?.warnings.push(...sentences)
    },
    hasProblems: () => counts.problem > 0,
    report(state, questions) {
      const open = questions.open()
      const isCutShort = questions.count() > open.length || Object.values(counts).some(count => count > listedOfEachKind)
      return {
        ...state,
        counts: { ...counts, question: questions.count() },
        rows: rows.toSorted((one, other) => one.row - other.row),
        listedOfEachKind: isCutShort ? listedOfEachKind : null,
        questions: open,
        notes,
      }
    },
  }
}
