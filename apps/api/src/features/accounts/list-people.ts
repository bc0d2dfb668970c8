import type { PersonAnswer } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { readPeople } from './queries.ts'

export async function listPeople(ctx: Context): Promise<{ people: PersonAnswer[] }> {
  assertCan(ctx, 'people:manage')
  return { people: await readPeople(ctx) }
}
