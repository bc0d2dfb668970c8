import type { TableSheet } from '@rodykle/spreadsheet'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'

/** A table that can be taken from the page as it is shown. */
export interface OfferedTable {
  title: string
  /** What the file is called, before it is made fit for a file name: "Rodikliai 2026 m. I pusmetis". */
  fileName: string
  /** Made only when somebody asks for the file. `lines` stand above the header: the period, what was counted, what it was narrowed to. */
  sheet: () => Pick<TableSheet, 'columns' | 'rows'> & { lines: readonly string[] }
  /** How its figures were made, as a second sheet; asked for only when somebody wants it. */
  explanations?: (() => Promise<OfferedTable>) | undefined
}

const offers = shallowRef<readonly ComputedRef<OfferedTable | null>[]>([])

/** Offers a table for as long as the component stands; null while there is nothing to take. To be called in a component's setup. */
export function offerTable(table: () => OfferedTable | null): void {
  const offer = computed(table)
  offers.value = [...offers.value, offer]
  onScopeDispose(() => offers.value = offers.value.filter(other => other !== offer))
}

/** What the tables on the page offer, in the order they stand. */
export function useOfferedTables(): ComputedRef<readonly OfferedTable[]> {
  return computed(() => offers.value.flatMap(offer => offer.value ?? []))
}
