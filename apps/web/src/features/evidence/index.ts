import { defineAsyncComponent } from 'vue'

/** What the form and the review show of evidence. */
export { default as EvidenceChips } from './EvidenceChips.vue'
export { default as EvidenceMark } from './EvidenceMark.vue'
export { provideEvidence, useEvidence } from './use-evidence.ts'

/** The files and links beside one value; it comes when it is opened. Props: cell, form. */
export const EvidenceSection = defineAsyncComponent(() => import('./EvidenceSection.vue'))
