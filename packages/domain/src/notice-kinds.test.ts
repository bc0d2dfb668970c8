import type { Role } from './roles.ts'
import { expect, it } from 'vitest'
import { noticeKinds, noticesFor } from './notice-kinds.ts'

const toUnits = noticeKinds.filter(kind => kind !== 'submitted')

it.each<[Role, readonly string[]]>([
  ['head', toUnits],
  ['editor', toUnits],
  ['group-chair', toUnits],
  ['support', toUnits],
  // It reviews everybody, and fills in the city's own.
  ['department', noticeKinds],
  ['council', []],
  ['administrator', []],
])('what %s can be told', (role, kinds) => {
  expect(noticesFor({ personId: 'any', grants: [{ role, unitId: 'any' }] })).toEqual(kinds)
})
