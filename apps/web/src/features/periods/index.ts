/** What the campaign's page shares with the periods'. */
export { blankOverride, draftOfOverride } from './override-draft.ts'
export { default as OverrideForm } from './OverrideForm.vue'
export { useUnits } from './periods-api.ts'
