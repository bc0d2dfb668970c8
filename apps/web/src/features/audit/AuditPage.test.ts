import type { AuditEntry, AuditPage as Page } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { personOf, sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { cardOf, testId } from '../../shared/testing/submission-fixture.ts'
import AuditPage from './AuditPage.vue'

const school = unitOf({ name: 'Alytaus Jotvingių gimnazija' })
const group = unitOf({ kind: 'methodical-group', name: 'Matematikos mokytojų metodinis būrelis' })
const card = cardOf({ name: 'Su mokykla bendradarbiaujančių tėvų dalis' })
const administrator = personOf({ name: 'Administratoriaus paskyra' })
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim()

function entryOf(action: string, change: Partial<AuditEntry> = {}): AuditEntry {
  return { id: testId(), at: '2026-11-21T12:30:00.000Z', actorId: testId(), actorName: 'Skyriaus paskyra', action, entity: action.split('.')[0] ?? '', entityId: testId(), unit: null, indicator: null, before: null, after: null, ...change }
}
const unitRef = ({ id, name }: { id: string, name: string }) => ({ id, name })
const aboutValue = { unit: unitRef(school), indicator: { id: card.id, name: card.name } }

async function open(entries: AuditEntry[], { at = '/administravimas/zurnalas', next = null, ...more }: { at?: string, next?: string | null, answers?: Record<string, unknown> } = {}) {
  const answers: Record<string, unknown> = {
    '/api/audit': { entries, next } satisfies Page,
    '/api/institutions': { units: [school, group] },
    '/api/people': { people: [administrator] },
    '/api/plans': { plans: [] },
    '/api/indicators': { indicators: [card] },
    ...more.answers,
  }
  const page = await renderSignedIn(AuditPage, { session: sessionAs('administrator'), answers, at, links: { audit: '/administravimas/zurnalas' } })
  return { ...page, answers }
}
const sentences = async () => (await screen.findAllByRole('button', { expanded: false })).map(({ children }) => plain([...children].map(({ textContent }) => textContent).join(' ')))
/** Opens the only entry and reads its table, cell by cell. */
async function details() {
  await fireEvent.click(await screen.findByRole('button', { expanded: false }))
  const table = await screen.findByRole('table')
  return within(table).getAllByRole('row').slice(1).map(row => plain([...row.children].map(({ textContent }) => textContent).join(' | ')))
}
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an entry', () => {
  it.each(([
    [entryOf('actual.return', aboutValue), '14:30 Skyriaus paskyra grąžino taisyti reikšmę „Su mokykla bendradarbiaujančių tėvų dalis“ – Alytaus Jotvingių gimnazija'],
    [entryOf('person.update', { after: { name: 'Ona Onaitė' } }), '14:30 Skyriaus paskyra pakeitė paskyrą „Ona Onaitė“'],
    [entryOf('person.reset-password'), '14:30 Skyriaus paskyra davė vienkartinį slaptažodį'],
    [entryOf('person.reset-password', { entityId: administrator.id }), '14:30 Skyriaus paskyra davė vienkartinį slaptažodį paskyrai „Administratoriaus paskyra“'],
    [entryOf('task.create', { after: { title: 'Tėvų įtraukimas' } }), '14:30 Skyriaus paskyra pridėjo uždavinį „Tėvų įtraukimas“'],
    [entryOf('plan.create', { after: { year: 2027 } }), '14:30 Skyriaus paskyra sukūrė planą – 2027 m.'],
    [entryOf('institution.close', { unit: unitRef(school) }), '14:30 Skyriaus paskyra uždarė įstaigą – Alytaus Jotvingių gimnazija'],
    [entryOf('institution.close', { unit: unitRef(group) }), '14:30 Skyriaus paskyra uždarė metodinį būrelį – Matematikos mokytojų metodinis būrelis'],
    [entryOf('demonstration.load', { actorId: null, actorName: 'system' }), '14:30 Sistema įkėlė demonstracinius duomenis'],
    [entryOf('unheard-of.verb'), '14:30 Skyriaus paskyra atliko kitą veiksmą'],
  ] as const).map(([entry, sentence]) => [sentence, entry] as const))('reads: %s', async (expected, entry) => {
    await open([entry])
    await waitFor(async () => expect(await sentences()).toEqual([expected]))
  })

  it('opens to a value as it was and as it became, as a person would say it', async () => {
    const before = { state: 'not-measured', value: null, reason: 'Apklausa nukelta', comment: null, status: 'no-data', gap: null, standing: 'draft', version: 1 }
    const after = { state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' }, reason: null, comment: 'Pagal dienyną', status: 'met', gap: '2.92682926829268292683', standing: 'draft', version: 2 }
    await open([entryOf('actual.save', { ...aboutValue, before, after })])
    expect(await details()).toEqual([
      'Reikšmė | nematuota: Apklausa nukelta | 82,9 % (34 iš 41)',
      'Įvertinimas | nėra duomenų | pasiekta',
      'Skirtumas | – | +2,9 proc. p.',
      'Pastaba | – | Pagal dienyną',
    ])
  })

  it('opens to roles with the names of their units', async () => {
    await open([entryOf('person.update', { before: { name: 'Ona', isActive: true, grants: [{ role: 'editor', unitId: school.id }] }, after: { name: 'Ona', isActive: false, grants: [{ role: 'head', unitId: school.id }, { role: 'council', unitId: null }] } })])
    await waitFor(() => expect(screen.getByRole('option', { name: school.name })).toBeTruthy())
    expect(await details()).toEqual([
      'Paskyra veikia | taip | ne',
      'Vaidmenys | Pildantis darbuotojas – Alytaus Jotvingių gimnazija | Vadovas – Alytaus Jotvingių gimnazija; Tarybos narys',
    ])
  })

  it('opens to a rule in the unit of its indicator', async () => {
    const demand = { rule: { kind: 'at-least', planned: '80', assumed: true }, scope: { kind: 'all', unitKind: 'institution' }, validFrom: '2026-01-01', reason: null }
    await open([entryOf('target.change', { indicator: { id: card.id, name: card.name }, before: demand, after: { ...demand, rule: { kind: 'at-least', planned: '85', assumed: false }, scope: { kind: 'types', types: ['gymnasium'] }, reason: 'Taryba', rejudged: 34 } })])
    await details()
    await waitFor(async () => expect(within(await screen.findByRole('table')).getAllByRole('row').slice(1).map(row => plain([...row.children].map(({ textContent }) => textContent).join(' | ')))).toEqual([
      'Siektina reikšmė miestui | bent 80 % (patikslinti) | bent 85 %',
      'Kas teikia | visos įstaigos | Gimnazijos',
      'Priežastis | – | Taryba',
      'Iš naujo įvertinta reikšmių | – | 34',
    ]))
  })

  it('never shows an id or a piece of code, whatever was kept', async () => {
    const odd = { id: testId(), successorId: testId(), name: 'Kitas', weird: { deep: [1] }, types: [{ type: 'gymnasium', validFrom: '2019-09-01', validTo: null }] }
    await open([entryOf('institution.update', { unit: unitRef(school), before: { ...odd, name: 'Senas', successorId: null }, after: odd })])
    const shown = (await details()).join(' ')
    expect(shown).toContain('nežinoma įstaiga')
    expect(shown).not.toMatch(/[{}[\]]|[0-9a-f]{8}-/)
  })
})

describe('the trail', () => {
  it('asks for what its address says, and says so', async () => {
    const { asked } = await open([], { at: `/administravimas/zurnalas?istaiga=${school.id}&zmogus=nesamone&nuo=2026-11-01&iki=2026-02-30x` })
    expect(await screen.findByText('Tokių įrašų nėra')).toBeTruthy()
    expect(asked.filter(({ address }) => address.startsWith('/api/audit')).map(({ address }) => address)).toEqual([`/api/audit?unitId=${school.id}&from=2026-11-01&limit=50`])
    await fireEvent.click(screen.getByRole('button', { name: 'Rodyti visus įrašus' }))
    await waitFor(() => expect(asked.at(-1)?.address).toBe('/api/audit?limit=50'))
  })

  it('writes what is chosen into its address', async () => {
    const { router } = await open([entryOf('session.sign-in')])
    await fireEvent.update(await screen.findByLabelText('Nuo'), '2026-11-01')
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ nuo: '2026-11-01' }))
  })

  it('goes back page by page, and stops at the end', async () => {
    const next = testId()
    const { answers, asked } = await open([entryOf('plan.publish', { at: '2026-11-21T12:00:00.000Z' })], { next })
    const older = await screen.findByRole('button', { name: 'Rodyti senesnius' })
    answers['/api/audit'] = { entries: [entryOf('plan.create', { at: '2026-11-20T12:00:00.000Z' })], next: null }
    await fireEvent.click(older)
    await screen.findByRole('heading', { name: /lapkričio.20/ })
    expect(asked.at(-1)?.address).toBe(`/api/audit?after=${next}&limit=50`)
    expect((await sentences()).map(text => text.split(' ').at(-2))).toEqual(['paskelbė', 'sukūrė'])
    expect(screen.queryByRole('button', { name: 'Rodyti senesnius' })).toBeNull()
    expect(screen.getByText('Senesnių įrašų nėra.')).toBeTruthy()
  })

  it('says what went wrong, and tries again', async () => {
    const { answers } = await open([], { answers: { '/api/audit': { status: 503, body: { error: { code: 'unavailable' } } } } })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Duomenų bazė laikinai nepasiekiama')
    answers['/api/audit'] = { entries: [entryOf('session.sign-in')], next: null }
    await fireEvent.click(within(alert).getByRole('button', { name: 'Bandyti dar kartą' }))
    await waitFor(async () => expect(await sentences()).toHaveLength(1))
  })
})
