/** What the form and the review show beside a value. */
export { useOpenValue } from './use-open-value.ts'
export { default as ValueDrawer } from './ValueDrawer.vue'
