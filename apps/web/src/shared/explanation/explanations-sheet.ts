import type { FigureExplanations } from '@rodykle/contracts'
import type { WrittenCell } from '@rodykle/spreadsheet'
import type { OfferedTable } from '../ui/offered-tables.ts'
import { explanationTopics } from '@rodykle/domain'

type Figure = FigureExplanations['figures'][number]

interface SheetWords {
  /** The sheet's own name. */
  title: string
  about: readonly string[]
  headers: Record<'code' | 'indicator' | 'reporter' | 'period' | 'planned' | 'achieved' | 'gap' | 'standing', string>
  status: (status: NonNullable<Figure['figure']['status']>) => string
}

/** What a figure says under one heading: the sentences of the panel, a line each. */
function said({ statements }: Figure, topic: Figure['topics'][number]['topic']): string | null {
  return statements.filter(statement => statement.topic === topic).map(({ text }) => text).join('\n') || null
}

/** How each figure was made as a sheet: a figure on a line, a column for each heading of its explanation, in the panel's own words. */
export function explanationsSheet(figures: readonly Figure[], { title, about, headers, status }: SheetWords): OfferedTable {
  const topics = explanationTopics.flatMap(topic => figures.flatMap(figure => figure.topics).find(found => found.topic === topic) ?? [])
  const text = (header: string, width: number) => ({ header, kind: 'text' as const, width })
  function* rows(): Generator<readonly WrittenCell[]> {
    for (const explained of figures) {
      const { code, name, reporter, time, planned, achieved, gap, status: stands } = explained.figure
      yield [code, name, reporter, time, planned, achieved, gap, stands && status(stands), ...topics.map(({ topic }) => said(explained, topic))]
    }
  }
  return {
    title,
    fileName: title,
    sheet: () => ({
      lines: about,
      columns: [
        text(headers.code, 12),
        text(headers.indicator, 40),
        text(headers.reporter, 18),
        text(headers.period, 18),
        text(headers.planned, 14),
        text(headers.achieved, 14),
        text(headers.gap, 16),
        text(headers.standing, 14),
        ...topics.map(({ title }) => text(title, 60)),
      ],
      rows: rows(),
    }),
  }
}
