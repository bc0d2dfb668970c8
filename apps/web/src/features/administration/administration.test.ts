import type { Action, Role } from '@rodykle/domain'
import { PiniaColada } from '@pinia/colada'
import { can, roles } from '@rodykle/domain'
import { render, screen } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMessages } from '../../i18n.ts'
import { lithuanian } from '../../locales/lt/index.ts'
import { createRouter } from '../../router.ts'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'

async function open(role: Role, address: string) {
  answerWith({ '/api/session': sessionAs(role), '/api/people': { people: [] }, '/api/institutions': { units: [] }, '/api/audit': { entries: [], next: null }, '/api/plans': { plans: [] } })
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter()
  render({ template: '<RouterView />' }, { global: { plugins: [pinia, PiniaColada, createMessages(lithuanian), router] } })
  await router.push(address)
  return router.currentRoute.value
}
beforeEach(() => history.replaceState(null, '', '/slaptazodis'))
afterEach(() => vi.unstubAllGlobals())

describe('administration', () => {
  it.each([
    ['administrator', '/administravimas/zmones'],
    ['department', '/administravimas/istaigos'],
  ] as const)('opens for %s at %s', async (role, path) => {
    expect((await open(role, '/administravimas')).path).toBe(path)
  })

  it.each(['head', 'editor', 'council', 'support', 'group-chair'] as const)('is not there for %s, but for the list of institutions', async (role) => {
    expect((await open(role, '/administravimas')).name).toBe('not-found')
    expect((await open(role, '/administravimas/zmones')).name).toBe('not-found')
    expect((await open(role, '/administravimas/zurnalas')).name).toBe('not-found')
    expect((await open(role, '/administravimas/istaigos')).name).toBe('institutions')
  })

  it('has an entry in the navigation for whoever manages anything: they may all read the trail', () => {
    const may = (action: Action) => roles.filter(role => can({ personId: '1', grants: [{ role, unitId: null }] }, action))
    expect(may('audit:read')).toEqual(expect.arrayContaining([...may('people:manage'), ...may('institution:manage')]))
  })
})

describe('the pages of administration', () => {
  const tabs = () => screen.queryAllByRole('link').filter(link => link.closest('nav[aria-label="Administravimas"]')).map(link => `${link.textContent?.trim()}${link.hasAttribute('aria-current') ? '*' : ''}`)

  it.each([
    ['administrator', '/administravimas/zurnalas', ['Žmonės', 'Įstaigos', 'Keitimų žurnalas*', 'Laiškai', 'Skaičių patikra', 'Nuostatos']],
    ['administrator', '/administravimas/istaigos/019adfd0-0000-7000-8000-000000000001', ['Žmonės', 'Įstaigos*', 'Keitimų žurnalas', 'Laiškai', 'Skaičių patikra', 'Nuostatos']],
    ['department', '/administravimas/istaigos', ['Įstaigos*', 'Keitimų žurnalas']],
    ['head', '/administravimas/istaigos', []],
  ] as const)('stand side by side for %s at %s: %j', async (role, address, expected) => {
    await open(role, address)
    expect(tabs()).toEqual(expected)
  })
})
