import type { SubmissionForm } from '@rodykle/contracts'
import type { ShownValue } from './submission-columns.ts'
import { periodName } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { exportedRows } from '../ui/exported-table.ts'
import { offerTable } from '../ui/offered-tables.ts'
import { useSubmissionColumns } from './submission-columns.ts'

/** A unit's values of a period, as they are shown. To be called in a component's setup. */
export function offerSubmission(form: () => SubmissionForm | null, values: () => readonly ShownValue[]): void {
  const { t } = useI18n()
  const columns = useSubmissionColumns()
  offerTable(() => {
    const submission = form()?.submission
    const shown = values()
    if (submission === undefined || shown.length === 0)
      return null
    const period = periodName(submission.period)
    const groups = () => [...Map.groupBy(shown, ({ cell }) => cell.task.id).values()].map(rows => ({ label: rows[0] ? `${rows[0].cell.task.code}. ${rows[0].cell.task.title}` : '', rows }))
    return exportedRows({
      title: submission.unit.name,
      about: () => [period],
      fileName: `${submission.unit.shortName} ${period}`,
      groupHeader: () => t('export.task'),
    }, columns, groups)
  })
}
