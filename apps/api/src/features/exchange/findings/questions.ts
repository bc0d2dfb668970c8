import type { ImportAnswers, ImportQuestion } from '@rodykle/contracts'

/** The choice that leaves the rows of a question out. */
export const skipRows = 'skip'

export type Asked = Omit<ImportQuestion, 'rows'>

/** What a file leaves open, and what the person has said of it. */
export interface Questions {
  /** The chosen candidate's value; null once the question has been noted down for the row. */
  ask: (question: Asked, row: number) => string | null
  open: () => ImportQuestion[]
}

/** Further rows are counted with the question and not named. */
const rowsNamed = 50

export function questionsWith(answers: ImportAnswers): Questions {
  const open = new Map<string, ImportQuestion>()
  return {
    ask(question, row) {
      const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
      if (answer !== undefined && question.candidates.some(({ value }) => value === answer))
        return answer
      const known = open.get(question.key) ?? { ...question, rows: [] }
      if (known.rows.length < rowsNamed && known.rows.at(-1) !== row)
        known.rows.push(row)
      open.set(question.key, known)
      return null
    },
    open: () => [...open.values()],
  }
}
