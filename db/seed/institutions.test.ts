import type { InstitutionType } from '@rodykle/domain'
import { institutionTypes } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { institutions } from './institutions.ts'

const expected = {
  'kindergarten': 13,
  'school-kindergarten': 2,
  'primary-school': 2,
  'progymnasium': 7,
  'basic-school': 1,
  'adult-school': 1,
  'gymnasium': 4,
  'non-formal': 3,
  'support-service': 1,
} as const satisfies Record<InstitutionType, number>

describe('the institutions', () => {
  it('are 34', () => {
    expect(institutions).toHaveLength(34)
  })

  it.each(institutionTypes)('of type %s are as many as the city lists', (type) => {
    expect(institutions.filter(institution => institution.type === type)).toHaveLength(expected[type])
  })

  it('never share a name, an alias or a code', () => {
    const names = institutions.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases])
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(institutions.map(({ code }) => code)).size).toBe(34)
  })

  it('say what is to be confirmed, and only then', () => {
    const unconfirmed = institutions.filter(({ confirmed }) => !confirmed)
    expect(unconfirmed.map(({ code }) => code)).toEqual(['dainavos-progimnazija', 'dailes-mokykla', 'jaunimo-centras', 'muzikos-mokykla'])
    for (const { confirmed, note } of institutions)
      expect(note === null).toBe(confirmed)
  })
})
