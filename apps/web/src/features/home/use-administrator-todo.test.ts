import type { SelfCheck } from '@rodykle/contracts'
import { render } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { createMessages } from '../../i18n.ts'
import { lithuanian } from '../../locales/lt/index.ts'
import { personOf, unitOf } from '../../shared/testing/directory-fixture.ts'
import { useAdministratorTodo } from './use-administrator-todo.ts'

function todo(facts: { differences?: number[], institutions?: ReturnType<typeof unitOf>[], people?: ReturnType<typeof personOf>[] }): string[] {
  const checks = (facts.differences ?? []).map(differenceCount => ({ differenceCount }) as SelfCheck)
  let lines: string[] = []
  render(defineComponent(() => {
    const items = useAdministratorTodo({ people: () => facts.people ?? [], institutions: () => facts.institutions ?? [], checks: () => checks })
    lines = items.value.map(({ count, text }) => `${count} ${text}`)
    return () => null
  }), { global: { plugins: [createMessages(lithuanian)] } })
  return lines
}

describe('what waits for an administrator', () => {
  it('is nothing where all is in order', () => {
    const unit = unitOf()
    expect(todo({ differences: [0, 7], institutions: [unit], people: [personOf({ grants: [{ role: 'head', unit }] })] })).toEqual([])
  })

  it('begins with numbers that do not agree, by the latest check', () => {
    expect(todo({ differences: [21, 0], institutions: [unitOf({ isConfirmed: false })] })).toEqual(['21 skaičius nesutampa su pirminiais duomenimis', '1 nepatvirtinta įstaiga', '1 įstaiga be vadovo paskyros'])
  })
})
