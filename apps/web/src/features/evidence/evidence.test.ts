import type { Evidence, SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import EvidenceSection from './EvidenceSection.vue'
import { EvidenceMark, provideEvidence } from './index.ts'
import { uploadServer } from './testing/upload-server.ts'

let kept: Evidence[]

beforeEach(() => {
  kept = []
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(Response.json({ evidence: kept, room: { used: 0, limit: 1e9 } }))))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const fileOf = (name: string, content = 'x') => new File([content], name)
const evidenceOf = (cell: SubmissionCell, name: string): Evidence => ({ id: testId(), actualId: cell.id, kind: 'file', name, url: null, mediaType: 'application/pdf', size: 2048, addedAt: '2026-11-21T10:00:00.000Z', addedBy: 'Vadovas' })

/** A row of the table with its mark, and the value's evidence once it is opened. */
async function open(change: Partial<SubmissionForm> = {}, isAlreadyOpen = true) {
  const cell = cellOf({ card: { name: 'Tėvai' } })
  const form = formOf([cell], { canFill: true, lock: null, ...change })
  const isOpen = ref(isAlreadyOpen)
  const Page = defineComponent({
    setup: () => {
      provideEvidence(() => form.submission.id)
      return () => h('div', [
        h('table', h('tbody', h('tr', [h('td', h(EvidenceMark, { cell, onOpen: () => isOpen.value = true }))]))),
        isOpen.value ? h(EvidenceSection, { cell, form }) : null,
      ])
    },
  })
  const sendings = uploadServer()
  await renderPage(Page)
  return { cell, sendings, isOpen }
}

function dropOn(element: Element, files: File[]): boolean {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } })
  element.dispatchEvent(event)
  return event.defaultPrevented
}
const zone = () => screen.getByRole('group', { name: 'Vieta failams: Tėvai' })
const onTheirWay = () => screen.findByRole('list', { name: 'Keliami failai' })

describe('files on their way', () => {
  it('go one after another, show how far they are, and stand among the evidence when they have arrived', async () => {
    const { cell, sendings } = await open()
    dropOn(zone(), [fileOf('pirmas.pdf'), fileOf('antras.pdf')])
    const bars = within(await onTheirWay()).getAllByRole<HTMLProgressElement>('progressbar')
    expect([bars.length, sendings.length]).toEqual([2, 1])
    expect(sendings[0]?.address).toBe(`/api/actuals/${cell.id}/evidence?name=pirmas.pdf`)
    sendings[0]?.progress(0.4)
    await waitFor(() => expect(bars.map(({ value }) => value)).toEqual([40, 0]))
    kept = [evidenceOf(cell, 'pirmas.pdf')]
    sendings[0]?.answer(201, kept[0])
    await waitFor(() => expect(sendings).toHaveLength(2))
    expect(within(await onTheirWay()).queryByText('pirmas.pdf')).toBeNull()
    expect(within(await screen.findByRole('list', { name: 'Įrodymai' })).getByText('pirmas.pdf')).toBeTruthy()
  })

  it('are stopped, and the next one goes', async () => {
    const { sendings } = await open()
    dropOn(zone(), [fileOf('pirmas.pdf'), fileOf('antras.pdf')])
    await fireEvent.click(await screen.findByRole('button', { name: 'Nebekelti: pirmas.pdf' }))
    await waitFor(() => expect(sendings).toHaveLength(2))
    expect([sendings[0]?.isStopped, screen.queryByText('pirmas.pdf')]).toEqual([true, null])
  })

  it('that broke off on the way are sent again when asked', async () => {
    const { sendings } = await open()
    dropOn(zone(), [fileOf('pirmas.pdf')])
    sendings[0]?.breakOff()
    await fireEvent.click(await screen.findByRole('button', { name: 'Bandyti dar kartą: pirmas.pdf' }))
    expect([sendings.length, screen.queryByRole('alert')]).toEqual([2, null])
  })

  it('refused for what they are say why, and offer no second try', async () => {
    const { sendings } = await open()
    dropOn(zone(), [fileOf('programa.docx')])
    sendings[0]?.answer(422, { error: { code: 'file-refused', details: { fault: 'unknown-format', ending: 'docx' } } })
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(screen.queryByRole('button', { name: /Bandyti dar kartą/ })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: 'Paslėpti: programa.docx' }))
    expect(screen.queryByText('programa.docx')).toBeNull()
  })

  it.each([
    ['with nothing in it', () => fileOf('tuščias.pdf', '')],
    ['of a kind that is not taken', () => fileOf('programa.exe')],
    ['of two gigabytes', () => Object.defineProperty(fileOf('didelis.pdf'), 'size', { value: 2 * 1024 ** 3 })],
  ])('a file %s is not sent at all, and what comes after it is', async (_what, file) => {
    const { sendings } = await open()
    dropOn(zone(), [file(), fileOf('geras.pdf')])
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(sendings.map(({ address }) => address.split('=')[1])).toEqual(['geras.pdf'])
  })
})

describe('files dropped on a value\'s row', () => {
  it('open its evidence and are on their way', async () => {
    const { isOpen, sendings } = await open({}, false)
    expect(dropOn(screen.getByRole('cell'), [fileOf('pirmas.pdf')])).toBe(true)
    expect(isOpen.value).toBe(true)
    expect(within(await onTheirWay()).getByText('pirmas.pdf')).toBeTruthy()
    expect(sendings).toHaveLength(1)
  })

  it('are not sent beside what is locked in a form that was returned after its period was closed', async () => {
    const { sendings } = await open({ submission: summaryOf({ status: 'returned', standing: 'closed' }) })
    expect(screen.queryByRole('group', { name: 'Vieta failams: Tėvai' })).toBeNull()
    dropOn(screen.getByRole('cell'), [fileOf('pirmas.pdf')])
    expect(await screen.findByText('Įrodymų nepridėta.')).toBeTruthy()
    expect(sendings).toEqual([])
  })

  it('are not sent where nothing may be added, and not opened by the browser either', async () => {
    const { isOpen, sendings } = await open({ canFill: false }, false)
    expect(dropOn(screen.getByRole('cell'), [fileOf('pirmas.pdf')])).toBe(true)
    expect(isOpen.value).toBe(true)
    expect(await screen.findByText('Įrodymų nepridėta.')).toBeTruthy()
    expect(sendings).toEqual([])
  })
})
