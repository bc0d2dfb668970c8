import type { SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { h } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf } from '../../shared/testing/submission-fixture.ts'
import { useOpenValue } from './use-open-value.ts'
import ValueDrawer from './ValueDrawer.vue'

const cell = cellOf({ card: { name: 'Tėvai', evidenceHint: 'Susirinkimų suvestinė' } })

function open(at: string, form: SubmissionForm = formOf([cell])) {
  const page = {
    setup() {
      const beside = useOpenValue()
      return () => [h('button', { onClick: () => beside.open(cell.id) }, 'Atverti'), h(ValueDrawer, { form })]
    },
  }
  return renderPage(page, { at })
}

afterEach(cleanup)

it('opens beside the page, says what the value is, and closes with Escape back to where one was', async () => {
  const { router } = await open('/pateikimas/f?year=2026')
  screen.getByRole('button', { name: 'Atverti' }).focus()
  await fireEvent.click(screen.getByRole('button', { name: 'Atverti' }))
  const drawer = await screen.findByRole('dialog', { name: 'Tėvai' })
  expect(drawer.textContent).toContain('Susirinkimų suvestinė')
  expect(router.currentRoute.value.query).toEqual({ year: '2026', reiksme: cell.id, skiltis: 'apie' })
  await fireEvent.keyDown(document.activeElement ?? drawer, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(router.currentRoute.value.query).toEqual({ year: '2026' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Atverti' })))
})

it('is open at once where the address says so', async () => {
  await open(`/pateikimas/f?reiksme=${cell.id}`)
  expect(await screen.findByRole('dialog', { name: 'Tėvai' })).toBeTruthy()
})

it.each(['nėra-tokios', ''])('stays closed for a value that is not in the form: "%s"', async (id) => {
  await open(`/pateikimas/f?reiksme=${id}`)
  expect(screen.queryByRole('dialog')).toBeNull()
})
