import type { FigureExplanation } from '@rodykle/contracts'

/** The whole explanation as text to paste into a letter. */
export function plainText({ title, figure, topics, statements, units }: FigureExplanation, unitsTitle: string): string {
  const head = [title, `${figure.code} ${figure.name}`, `${figure.reporter}, ${figure.time}: ${[figure.achieved, figure.gap].filter(Boolean).join(', ')}`].join('\n')
  const sections = topics.map(({ topic, title }) => [title, ...statements.filter(statement => statement.topic === topic).map(({ text }) => text)].join('\n'))
  const list = units === null || units.length === 0 ? [] : [[unitsTitle, ...units.map(({ unit, stateText, text }) => `${unit.name} – ${[text, stateText].filter(Boolean).join(', ')}`)].join('\n')]
  return [head, ...sections, ...list].join('\n\n')
}
