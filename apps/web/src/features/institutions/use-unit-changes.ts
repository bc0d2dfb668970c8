import type { ChangeUnitType, CloseUnit, CreateUnit, UpdateUnit } from '@rodykle/contracts'
import { useMutation, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { changeUnitType, closeUnit, createUnit, updateUnit } from './institutions-api.ts'

/** What an administrator does to units; after each, whatever shows units is read again. */
export function useUnitChanges() {
  const cache = useQueryCache()
  async function readAgain(): Promise<void> {
    await askAnew(cache, ['institutions'], ['audit'])
  }
  return {
    create: useMutation({ mutation: (unit: CreateUnit) => createUnit(unit), onSuccess: readAgain }),
    update: useMutation({ mutation: ({ id, change }: { id: string, change: UpdateUnit }) => updateUnit(id, change), onSuccess: readAgain }),
    changeType: useMutation({ mutation: ({ id, change }: { id: string, change: ChangeUnitType }) => changeUnitType(id, change), onSuccess: readAgain }),
    close: useMutation({ mutation: ({ id, closing }: { id: string, closing: CloseUnit }) => closeUnit(id, closing), onSuccess: readAgain }),
  }
}
