import type { NoticeKind } from '@rodykle/domain'
import { noticeKinds } from '@rodykle/domain'

/** How a field's value is worded. */
export type FieldKind
  = | 'text' | 'list' | 'number' | 'consequence' | 'year' | 'day' | 'instant' | 'yes-no' | 'count' | 'percent-points' | 'percent'
    | 'unit' | 'grants' | 'types' | 'conditions' | 'parts' | 'observed' | 'gap' | 'rule' | 'scope'
    | 'gap-status' | 'standing' | 'submission-status' | 'plan-status' | 'period-state' | 'period-kind' | 'unit-kind' | 'institution-type'
    | 'value-kind' | 'unit-of-measurement' | 'unit-fold' | 'period-fold' | 'because'

/** `label`: the field's name below `audit.fields`, where it is not the field's own. */
export interface FieldRow {
  field: string
  kind: FieldKind
  label?: string
}

const text = (field: string, label?: string): FieldRow => ({ field, kind: 'text', ...(label !== undefined && { label }) })
const day = (field: string): FieldRow => ({ field, kind: 'day' })
/** How much else a change touched; nothing to tell where it is nought. */
const consequence = (field: string): FieldRow => ({ field, kind: 'consequence' })

/** The message that names a kind of notice as something to get by mail: `due-soon` is `mailDueSoon`. */
function mailChoice(kind: NoticeKind): string {
  return `mail-${kind}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * What the trail keeps of each thing and a reader can make something of, in the order to be read. Ids, versions and positions are
 * left out: they say nothing to a person.
 */
export const fieldTable: Readonly<Record<string, readonly FieldRow[]>> = {
  'actual': [
    { field: 'observed', kind: 'observed' },
    { field: 'status', kind: 'gap-status', label: 'verdict' },
    { field: 'gap', kind: 'gap' },
    { field: 'expectedDenominator', kind: 'number' },
    text('denominatorSource'),
    text('denominatorReason'),
    text('comment'),
    { field: 'standing', kind: 'standing' },
    text('returnReason'),
  ],
  'remark': [text('body', 'remarkBody')],
  'phrase': [text('body', 'phraseBody')],
  'event': [day('heldOn'), text('title', 'eventTitle'), text('note', 'eventNote')],
  'benchmark': [text('part', 'benchmarkPart'), { field: 'value', kind: 'number', label: 'benchmarkValue' }, text('source')],
  'submission': [
    { field: 'status', kind: 'submission-status' },
    { field: 'actualIds', kind: 'count', label: 'values' },
    { field: 'because', kind: 'because' },
  ],
  'person': [text('name', 'personName'), text('email'), { field: 'isActive', kind: 'yes-no' }, { field: 'grants', kind: 'grants' }],
  'mail': [text('address', 'email')],
  'notice': noticeKinds.map(kind => ({ field: kind, kind: 'yes-no', label: mailChoice(kind) })),
  'institution': [
    text('name'),
    text('shortName'),
    text('code'),
    { field: 'kind', kind: 'unit-kind' },
    text('legalCode'),
    { field: 'types', kind: 'types' },
    { field: 'isConfirmed', kind: 'yes-no' },
    text('note'),
    { field: 'aliases', kind: 'list' },
    day('validFrom'),
    day('validTo'),
    { field: 'successorId', kind: 'unit', label: 'successor' },
  ],
  'plan': [
    { field: 'year', kind: 'year' },
    { field: 'copyFromYear', kind: 'year' },
    { field: 'status', kind: 'plan-status' },
    text('yearlyGoal'),
    text('learningTheme'),
    text('councilDecision'),
    { field: 'tolerancePercentPoints', kind: 'percent-points' },
    { field: 'tolerancePercentOfPlanned', kind: 'percent' },
    { field: 'publishedAt', kind: 'instant' },
    consequence('rejudged'),
  ],
  'priority': [text('code'), text('title'), text('aim')],
  'task': [text('code'), text('title')],
  'measure': [text('code'), text('title'), { field: 'responsible', kind: 'list' }, day('deadline'), { field: 'fundingTags', kind: 'list' }, text('sourceText')],
  'target': [
    text('code'),
    { field: 'rule', kind: 'rule' },
    { field: 'unitRule', kind: 'rule' },
    { field: 'scope', kind: 'scope' },
    { field: 'reportedEvery', kind: 'period-kind' },
    { field: 'measuredOver', kind: 'period-kind' },
    day('validFrom'),
    text('reason'),
    consequence('asked'),
    consequence('withdrawn'),
    consequence('rejudged'),
  ],
  'indicator': [
    text('code'),
    text('name'),
    text('definition'),
    { field: 'valueKind', kind: 'value-kind' },
    { field: 'unitOfMeasurement', kind: 'unit-of-measurement' },
    { field: 'base', kind: 'unit-of-measurement' },
    text('numeratorWording'),
    text('denominatorWording'),
    { field: 'unitFold', kind: 'unit-fold' },
    { field: 'periodFold', kind: 'period-fold' },
    text('dataSource'),
    text('reachedWhen'),
    text('evidenceHint'),
    { field: 'countsPersons', kind: 'yes-no' },
    { field: 'conditions', kind: 'conditions' },
    { field: 'parts', kind: 'parts' },
    text('totalCode'),
    { field: 'definitionVersion', kind: 'number' },
  ],
  'period': [
    text('label'),
    { field: 'kind', kind: 'period-kind' },
    { field: 'state', kind: 'period-state' },
    day('startsOn'),
    day('endsOn'),
    day('opensOn'),
    day('dueOn'),
    day('reopenedUntil'),
    text('reason'),
    consequence('submissions'),
    consequence('cells'),
  ],
  'import': [
    { field: 'year', kind: 'year' },
    text('file'),
    { field: 'new', kind: 'number', label: 'importNew' },
    { field: 'changed', kind: 'number', label: 'importChanged' },
    { field: 'same', kind: 'number', label: 'importSame' },
  ],
  'evidence': [text('name'), text('url'), text('mediaType'), { field: 'size', kind: 'number' }],
  'settings': [{ field: 'smallCountThreshold', kind: 'number' }, { field: 'evidenceMegabytes', kind: 'number' }, { field: 'deputiesMaySubmit', kind: 'yes-no' }],
  'self-check': [{ field: 'checkedValues', kind: 'number' }, { field: 'checkedFigures', kind: 'number' }, { field: 'differenceCount', kind: 'number' }],
  'demonstration': [day('loadedOn')],
}
