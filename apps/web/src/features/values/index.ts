/** What the form and the review show beside a value. */
export { default as ConversationMark } from './ConversationMark.vue'
export { provideTurnCounts } from './use-conversation.ts'
export { type SectionId, useOpenValue } from './use-open-value.ts'
export { default as ValueDrawer } from './ValueDrawer.vue'
