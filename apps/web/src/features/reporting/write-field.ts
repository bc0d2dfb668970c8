import type { ValueDraft } from './cell-draft.ts'

/** A draft with one of its number fields retyped; the field's name as in `FieldProblem`. A field the value does not have changes nothing. */
export function writeField(value: ValueDraft, field: string, text: string | null): ValueDraft {
  switch (value.kind) {
    case 'ratio':
      return field === 'numerator' || field === 'denominator' ? { ...value, [field]: text } : value
    case 'given-percent':
      return field === 'percent' ? { ...value, percent: text } : value
    case 'number':
      return field === 'value' || field === 'weight' ? { ...value, [field]: text } : value
    case 'parts':
      return {
        ...value,
        parts: value.parts.map((part) => {
          if (field === `parts.${part.part}.value`)
            return { ...part, value: text }
          return field === `parts.${part.part}.weight` ? { ...part, weight: text } : part
        }),
      }
    case 'conditions':
    case 'done':
    case 'events':
    case 'narrative':
      return value
  }
}
