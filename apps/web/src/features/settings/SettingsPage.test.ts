import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import SettingsPage from './SettingsPage.vue'

async function open() {
  const answers: Record<string, unknown> = { '/api/settings': { smallCountThreshold: 5, evidenceMegabytes: 500, deputiesMaySubmit: false }, 'PATCH /api/settings': { smallCountThreshold: 10, evidenceMegabytes: 500, deputiesMaySubmit: false } }
  const { asked } = await renderSignedIn(SettingsPage, { session: sessionAs('administrator'), answers })
  return { field: await screen.findByLabelText<HTMLInputElement>(/Nuo kelių asmenų/), room: screen.getByLabelText<HTMLInputElement>(/Kiek megabaitų/), button: screen.getByRole<HTMLButtonElement>('button', { name: 'Įrašyti' }), sent: () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body) }
}
afterEach(() => vi.unstubAllGlobals())

describe('the settings', () => {
  it('show the threshold that holds, and keep another', async () => {
    const { field, button, sent } = await open()
    expect(field.value).toBe('5')
    expect(button.disabled).toBe(true)
    await fireEvent.update(field, '10')
    expect(screen.getByText(/mažiau kaip 10 –/)).toBeTruthy()
    await fireEvent.click(button)
    expect(await screen.findByText('Nuostatos įrašytos.')).toBeTruthy()
    expect(sent()).toEqual([{ smallCountThreshold: 10 }])
  })

  it('keep how much evidence may be kept, by itself', async () => {
    const { room, button, sent } = await open()
    expect(room.value).toBe('500')
    await fireEvent.update(room, '19')
    await fireEvent.click(button)
    expect(await screen.findByText('Įrašykite sveikąjį skaičių nuo 20 iki 100000.')).toBeTruthy()
    await fireEvent.update(room, '2000')
    await fireEvent.click(button)
    expect(await screen.findByText('Nuostatos įrašytos.')).toBeTruthy()
    expect(sent()).toEqual([{ evidenceMegabytes: 2000 }])
  })

  it('let deputies hand in where that is ticked', async () => {
    const { button, sent } = await open()
    await fireEvent.click(screen.getByLabelText('Duomenis skyriui gali pateikti ir pavaduotojai'))
    await fireEvent.click(button)
    await waitFor(() => expect(sent()).toEqual([{ deputiesMaySubmit: true }]))
  })

  it.each(['', '1', '51', '5,5', 'penki'])('do not take “%s”', async (typed) => {
    const { field, button, sent } = await open()
    await fireEvent.update(field, typed)
    await fireEvent.click(button)
    expect(await screen.findByText('Įrašykite sveikąjį skaičių nuo 2 iki 50.')).toBeTruthy()
    expect(sent()).toEqual([])
  })
})
