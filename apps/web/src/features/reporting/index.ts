/** What reviewing shares with reporting. */
export { rowId } from './cell-ids.ts'
export { default as IndicatorDrawer } from './IndicatorDrawer.vue'
export { default as IndicatorName } from './IndicatorName.vue'
export { lateness } from './lateness.ts'
export { withYear } from './period-title.ts'
export { default as PreviousValue } from './PreviousValue.vue'
export { fetchSubmission, fetchSubmissions } from './reporting-api.ts'
export { submissionKey } from './use-submission-form.ts'
