import type { GiveDenominator, KnownDenominator, KnownDenominatorList } from '@rodykle/contracts'
import type { SourcedNumber } from './use-sourced-draft.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { ApiError, request } from '../../shared/http.ts'

const giveDenominator = (actualId: string, body: GiveDenominator) => request<KnownDenominator>(`/actuals/${actualId}/denominator`, { method: 'PUT', body })

/** Gives one number. A unit that saves meanwhile makes the value newer; as long as the known number is the one that was seen, nobody's is written over. */
async function give({ actualId, version, expectedDenominator }: KnownDenominator, { value, source }: SourcedNumber): Promise<void> {
  const given = { denominator: value, source: source === '' ? null : source }
  try {
    await giveDenominator(actualId, { version, ...given })
  }
  catch (failure) {
    const current = failure instanceof ApiError && failure.code === 'changed-meanwhile' ? failure.details.current as KnownDenominator : null
    if (current === null || current.expectedDenominator !== expectedDenominator)
      throw failure
    await giveDenominator(actualId, { version: current.version, ...given })
  }
}

/** The known denominators of one target in a period, and a way to give more. */
export function useDenominators(scope: () => { targetId: string, periodId: string | null }) {
  const cache = useQueryCache()
  const query = useQuery({
    key: () => ['denominators', { ...scope() }],
    query: ({ signal }) => request<KnownDenominatorList>('/denominators', { query: { ...scope() }, signal }),
    enabled: () => scope().periodId !== null,
  })

  /** Each by itself: what cannot be saved does not hold up the rest. @returns which were saved, and why the first other was not */
  async function save(list: KnownDenominatorList, changes: readonly SourcedNumber[]): Promise<{ saved: string[], failure: unknown }> {
    const saved: string[] = []
    let failure: unknown = null
    for (const change of changes) {
      const known = list.denominators.find(({ actualId }) => actualId === change.id)
      try {
        if (known !== undefined)
          await give(known, change)
        saved.push(change.id)
      }
      catch (reason) {
        failure ??= reason
      }
    }
    await query.refetch()
    await askAnew(cache, ['gaps'], ['indicator'], ['explanation'], ['submission'])
    return { saved, failure }
  }

  return { query, save }
}
