import { PiniaColada } from '@pinia/colada'
import { fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from './App.vue'
import { i18n } from './i18n.ts'
import { createRouter } from './router.ts'
import { request } from './shared/http.ts'
import { answerWith } from './shared/testing/answer-with.ts'

afterEach(() => vi.unstubAllGlobals())

async function open(address: string) {
  history.replaceState(null, '', address)
  const page = { render: () => 'Turinys' }
  const router = createRouter([{ path: '/vieta', component: page, meta: { title: 'frame.nav.plan', public: true, bare: true } }])
  render(App, { global: { plugins: [createPinia(), PiniaColada, i18n, router] } })
  await router.isReady().catch(() => {})
  return router
}
const somebody = { signedIn: { person: { id: '1', email: 'a@rodykle.example', name: 'A' }, grants: [{ role: 'head', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' }
const nobody = { signedIn: null, demonstration: null, version: '0' }

describe('the application', () => {
  it('says so when the server does not answer, and goes on when it does again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await open('/vieta')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Nėra ryšio su serveriu')

    answerWith({ '/api/session': nobody })
    await fireEvent.click(screen.getByRole('button', { name: 'Bandyti dar kartą' }))
    expect(await screen.findByText('Turinys')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([[{ password: 'x', accounts: [] }, 1], [null, 0]])('wears the demonstration\'s ribbon only over a demonstration', async (demonstration, ribbons) => {
    answerWith({ '/api/session': { ...nobody, demonstration } })
    await open('/vieta')
    await screen.findByText('Turinys')
    expect(screen.queryAllByText(/Demonstraciniai duomenys/)).toHaveLength(ribbons)
  })

  it('leads to the sign-in, and from there back, as soon as the server knows nobody any more', async () => {
    answerWith({ '/api/session': somebody })
    const router = await open('/slaptazodis?year=2026')
    answerWith({ '/api/plans': { status: 401, body: { error: { code: 'not-signed-in' } } } })
    await request('/plans').catch(() => {})
    expect(await screen.findByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeTruthy()
    expect(router.currentRoute.value.query).toEqual({ next: '/slaptazodis?year=2026' })
  })
})
