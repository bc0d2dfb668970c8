import type { ImportAnswers, ImportQuestion } from '@rodykle/contracts'

/** The choice that leaves the rows of a question out. */
export const skipRows = 'skip'

export type Asked = Omit<ImportQuestion, 'rows'>

/** What a file leaves open, and what the person has said of it. */
export interface Questions {
  /** The chosen candidate's value; null once the question has been noted down for the row. */
  ask: (question: Asked, row: number) => string | null
  /**
   * Whether a row's question need not be worked out: it is open already, and the row is noted down with it, or it comes after those that are
   * listed. Of a hundred thousand names that are nobody's, looking for what each of them is like would take hours.
   */
  isAsked: (key: string, row: number) => boolean
  open: () => ImportQuestion[]
  /** The open ones, listed or not. */
  count: () => number
}

/** So many can be answered in one sitting; once they are, the next preview asks the next ones. */
export const listedQuestions = 200
/** Further rows are counted with the question and not named. */
const rowsNamed = 50

export function questionsWith(answers: ImportAnswers): Questions {
  const open = new Map<string, ImportQuestion>()
  const unlisted = new Set<string>()
  function noteRow({ rows }: ImportQuestion, row: number): void {
    if (rows.length < rowsNamed && rows.at(-1) !== row)
      rows.push(row)
  }
  function isAsked(key: string, row: number): boolean {
    const known = open.get(key)
    if (known !== undefined) {
      noteRow(known, row)
      return true
    }
    if (open.size < listedQuestions)
      return false
    unlisted.add(key)
    return true
  }
  return {
    isAsked: (key, row) => !Object.hasOwn(answers, key) && isAsked(key, row),
    ask(question, row) {
      const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
      if (answer !== undefined && question.candidates.some(({ value }) => value === answer))
        return answer
      if (!isAsked(question.key, row))
        open.set(question.key, { ...question, rows: [row] })
      return null
    },
    open: () => [...open.values()],
    count: () => open.size + unlisted.size,
  }
}
