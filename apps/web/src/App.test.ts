import { PiniaColada } from '@pinia/colada'
import { fireEvent, render, screen, waitFor } from '@testing-library/vue'
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

  it('leads whoever is not signed in to the sign-in, and from there back', async () => {
    answerWith({ '/api/session': nobody })
    const router = await open('/slaptazodis?year=2026')
    expect(await screen.findByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeTruthy()
    expect(router.currentRoute.value.query).toEqual({ next: '/slaptazodis?year=2026' })
  })
})

describe('a session that ended', () => {
  const over = { status: 401, body: { error: { code: 'not-signed-in' } } }
  const password = () => screen.getByLabelText('Slaptažodis')

  async function lapse(code = 'not-signed-in') {
    answerWith({ '/api/session': somebody })
    const router = await open('/slaptazodis?year=2026')
    answerWith({ '/api/plans': { status: 401, body: { error: { code } } } })
    await request('/plans').catch(() => {})
    return { router, dialog: await screen.findByRole('dialog', {}, { timeout: 20_000 }) }
  }

  it('is begun anew where one is: the page stays, and what could not be read is asked for again', async () => {
    const { router, dialog } = await lapse()
    expect(dialog.textContent).toContain('niekas nedingo')
    expect((screen.getByLabelText('El. paštas') as HTMLInputElement).value).toBe('a@rodykle.example')

    answerWith({ 'POST /api/session': { status: 401, body: { error: { code: 'wrong-credentials' } } } })
    await fireEvent.update(password(), 'neteisingas')
    await fireEvent.submit(password().closest('form') as HTMLFormElement)
    expect((await screen.findByRole('alert')).textContent).toContain('netinka')

    const asked = answerWith({ 'POST /api/session': somebody, '/api/plans': { plans: [] } })
    await fireEvent.update(password(), 'teisingas')
    await fireEvent.submit(password().closest('form') as HTMLFormElement)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked[0]?.body).toEqual({ email: 'a@rodykle.example', password: 'teisingas' })
    expect(router.currentRoute.value.fullPath).toBe('/slaptazodis?year=2026')
  })

  it('leads to the sign-in, and from there back, whoever would rather leave', async () => {
    const { router } = await lapse()
    answerWith({ '/api/plans': over })
    await fireEvent.click(screen.getByRole('button', { name: 'Į prisijungimo puslapį' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeTruthy()
    expect(router.currentRoute.value.query).toEqual({ next: '/slaptazodis?year=2026' })
  })

  it('because another person came in in the same browser is said to the first, and nothing is asked in their name', async () => {
    const { dialog } = await lapse('signed-in-as-another')
    expect(dialog.textContent).toContain('prisijungė kitas žmogus')
    expect(dialog.textContent).toContain('kai A vėl prisijungs')
    expect(screen.queryByLabelText('Slaptažodis')).toBeNull()
  })

  it('asks for the password where there is none, and sends nothing', async () => {
    const { dialog } = await lapse()
    await fireEvent.submit(dialog.querySelector('form')!)
    expect((await screen.findByRole('alert')).textContent).toBe('Įrašykite slaptažodį.')
  })

  it('is noticed in every tab of the browser', async () => {
    answerWith({ '/api/session': somebody })
    await open('/slaptazodis')
    const otherTab = new BroadcastChannel('rodykle-session')
    otherTab.postMessage(null)
    expect((await screen.findByRole('dialog')).textContent).toContain('Prisijunkite iš naujo')
    otherTab.postMessage('1')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    otherTab.postMessage('2')
    expect((await screen.findByRole('dialog')).textContent).toContain('prisijungė kitas žmogus')
    otherTab.close()
  })
})
