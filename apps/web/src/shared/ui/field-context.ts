import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject, useId } from 'vue'

/** What a UiField tells the control inside it. */
export interface FieldContext {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
}

export const fieldContextKey: InjectionKey<ComputedRef<FieldContext>> = Symbol('field')

/** The surrounding field's id and descriptions; outside a field, an id of its own (the control then needs a `label`). */
export function useField(): ComputedRef<FieldContext> {
  const own = useId()
  return inject(fieldContextKey, () => computed(() => ({ id: own, describedBy: undefined, isInvalid: false, isRequired: false })), true)
}
