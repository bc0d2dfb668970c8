import { generalEducationTypes } from '@rodykle/domain'
import { expect, it } from 'vitest'
import { institutions } from '../institutions.ts'
import { generalEducationSizes, sizeOf } from './unit-sizes.ts'

it('adds up to the city\'s pupils and teachers of general education', () => {
  const sizes = [...generalEducationSizes.values()]
  expect(sizes.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(6_787)
  expect(sizes.reduce((sum, { teachers }) => sum + teachers, 0)).toBe(606)
})

it('knows every institution, and general education by its types', () => {
  const types: readonly string[] = generalEducationTypes
  expect(institutions.filter(({ type }) => types.includes(type)).map(({ code }) => code).toSorted()).toEqual([...generalEducationSizes.keys()].toSorted())
  expect(institutions.filter(({ code }) => sizeOf(code).teachers === 0)).toEqual([])
})
