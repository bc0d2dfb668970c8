import type { AuditEntry } from '@rodykle/contracts'
import type { Directory } from './use-directory.ts'
import { useI18n } from 'vue-i18n'
import { instantColumns } from '../../shared/export/instant-columns.ts'
import { exportedRows } from '../../shared/ui/exported-table.ts'
import { offerTable } from '../../shared/ui/offered-tables.ts'
import { useAuditSentence } from './use-audit-sentence.ts'

/** The trail as far as it is on the page. To be called in a component's setup. */
export function offerTrail(entries: () => readonly AuditEntry[], directory: Directory): void {
  const { t } = useI18n()
  const sentenceOf = useAuditSentence(directory)
  offerTable(() => entries().length === 0
    ? null
    : exportedRows<AuditEntry>({ title: t('audit.title'), fileName: t('audit.title') }, () => [
        ...instantColumns(t('export.day'), t('export.time'), ({ at }: AuditEntry) => at),
        { header: t('export.who'), value: entry => sentenceOf(entry).actor, width: 30 },
        { header: t('export.what'), value: entry => sentenceOf(entry).words, width: 80 },
        { header: t('export.where'), value: entry => sentenceOf(entry).places.join(' · ') || null, width: 50 },
      ], () => [{ label: '', rows: entries() }]))
}
