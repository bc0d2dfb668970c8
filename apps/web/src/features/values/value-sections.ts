import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import type { Component } from 'vue'
import type { SectionId } from './use-open-value.ts'
import { defineAsyncComponent } from 'vue'
import { EvidenceSection } from '../evidence/index.ts'
import AboutValue from './AboutValue.vue'
import ConversationSection from './ConversationSection.vue'

export interface SectionProps {
  cell: SubmissionCell
  form: SubmissionForm
}

interface ValueSection {
  id: SectionId
  /** The message that names it. */
  label: string
  /** Takes `SectionProps`. */
  component: Component
}

/** What is told beside a value, in the order of its tabs. */
export const valueSections: readonly ValueSection[] = [
  { id: 'apie', label: 'values.sections.about', component: AboutValue },
  { id: 'failai', label: 'evidence.title', component: EvidenceSection },
  { id: 'pokalbis', label: 'values.sections.conversation', component: ConversationSection },
  { id: 'istorija', label: 'values.sections.history', component: defineAsyncComponent(() => import('./HistorySection.vue')) },
]
