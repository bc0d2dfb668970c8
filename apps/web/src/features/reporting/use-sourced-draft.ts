import type { Countable, DecimalText } from '@rodykle/domain'
import { decimal, impossibleReason } from '@rodykle/domain'
import { computed, ref } from 'vue'
import { formatDecimal, parseDecimal } from '../../shared/format.ts'

/** A number that somebody gave, with where it is from. */
export interface SourcedNumber {
  id: string
  value: DecimalText | null
  source: string
}

export interface SourcedRow {
  id: string
  /** As typed. */
  text: string | null
  source: string
  isWrong: boolean
}

interface Typed {
  text?: string | null
  source?: string
}

function sameNumber(one: DecimalText | null, other: DecimalText | null): boolean {
  return one === null || other === null ? one === other : decimal(one).eq(decimal(other))
}

/**
 * Numbers typed or pasted over those that are kept, not yet saved. A number in a row without a source takes the source that was given last: a register's
 * list is from one place.
 */
export function useSourcedDraft(stored: () => readonly SourcedNumber[], countable: () => Countable) {
  const typed = ref(new Map<string, Typed>())
  const lastSource = ref('')

  const readings = computed(() => stored().map((kept) => {
    const change = typed.value.get(kept.id) ?? {}
    const text = change.text === undefined ? (kept.value === null ? null : formatDecimal(kept.value)) : change.text
    const parsed = text === null ? null : parseDecimal(text)
    const value = parsed?.ok ? parsed.value : null
    const isWrong = parsed !== null && (value === null || impossibleReason({ state: 'reported', value: { kind: 'number', value } }, 'number', countable()) !== null)
    return { kept, text, value, source: change.source ?? kept.source, isWrong }
  }))

  const rows = computed((): SourcedRow[] => readings.value.map(({ kept, text, source, isWrong }) => ({ id: kept.id, text, source, isWrong })))
  /** What can be saved and is not what is kept. A source alone, without a number, says nothing. */
  const changes = computed((): SourcedNumber[] => readings.value
    .filter(({ kept, value, source, isWrong }) => !isWrong && (!sameNumber(value, kept.value) || (value !== null && source.trim() !== kept.source)))
    .map(({ kept, value, source }) => ({ id: kept.id, value, source: source.trim() })))
  const wrong = computed(() => rows.value.filter(({ isWrong }) => isWrong).length)

  function change(id: string, part: Typed): void {
    typed.value = new Map(typed.value).set(id, { ...typed.value.get(id), ...part })
  }
  function editSource(id: string, source: string): void {
    lastSource.value = source
    change(id, { source })
  }
  function editNumber(id: string, text: string | null): void {
    const source = rows.value.find(row => row.id === id)?.source ?? ''
    const given = lastSource.value || stored().find(kept => kept.source !== '')?.source
    change(id, { text, ...(source === '' && text !== null && given !== undefined && { source: given }) })
  }
  /** What was saved is no longer typed; what could not be stays. */
  function forget(ids: readonly string[]): void {
    typed.value = new Map([...typed.value].filter(([id]) => !ids.includes(id)))
  }

  return { rows, changes, wrong, editNumber, editSource, forget }
}

export type SourcedDraft = ReturnType<typeof useSourcedDraft>
