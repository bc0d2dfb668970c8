import type { CreatePerson, UpdatePerson } from '@rodykle/contracts'
import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { createPerson, fetchPeople, fetchUnits, giveOneTimePassword, inviteAgain, invitePerson, updatePerson } from './people-api.ts'

/** Everyone with an account, and what an administrator does to one; every change is read back, and the trail with it. */
export function usePeople() {
  const cache = useQueryCache()
  const people = useQuery({ key: ['people'], query: ({ signal }) => fetchPeople(signal) })
  const units = useQuery({ key: ['institutions'], query: ({ signal }) => fetchUnits(signal) })

  async function readAgain(): Promise<void> {
    await askAnew(cache, ['people'], ['audit'])
  }
  const create = useMutation({ mutation: (person: CreatePerson) => createPerson(person), onSuccess: readAgain })
  const invite = useMutation({ mutation: (person: CreatePerson) => invitePerson(person), onSuccess: readAgain })
  const remind = useMutation({ mutation: (id: string) => inviteAgain(id), onSuccess: readAgain })
  const update = useMutation({ mutation: ({ id, change }: { id: string, change: UpdatePerson }) => updatePerson(id, change), onSuccess: readAgain })
  const renew = useMutation({ mutation: (id: string) => giveOneTimePassword(id), onSuccess: readAgain })

  /** A one-time password is shown once and kept nowhere afterwards. */
  function forgetPasswords(): void {
    create.reset()
    renew.reset()
  }
  return { people, units, create, invite, remind, update, renew, forgetPasswords }
}
