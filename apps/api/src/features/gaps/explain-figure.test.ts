import type { FigureExplanation } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aYear, ratio, report } from './testing/a-year.ts'

/** Two gymnasiums counted, the only school for adults counted, one progymnasium waits, one kindergarten has a draft. */
async function aFigure(world: TestApp) {
  const year = await aYear(world)
  const indicator = await anIndicator(world.db, { numeratorWording: 'dalyvaujantys mokytojai', denominatorWording: 'visi mokytojai' })
  const target = await aTarget(world.db, { plan: year, indicator })
  const oak = await aUnit(world.db, { name: 'Ąžuolo gimnazija', type: 'gymnasium' })
  const apple = await aUnit(world.db, { name: 'Azijos gimnazija', type: 'gymnasium' })
  const adults = await aUnit(world.db, { name: 'Šilo mokykla', type: 'adult-school' })
  const waiting = await aUnit(world.db, { name: 'Saulės progimnazija', shortName: 'Saulės progimnazija', type: 'progymnasium' })
  const draft = await aUnit(world.db, { name: 'Žiogelio darželis', shortName: 'Žiogelio darželis', type: 'kindergarten' })
  await report(world, year, oak, target, ratio(30, 40), 'accepted')
  await report(world, year, apple, target, ratio(24, 31), 'accepted')
  await report(world, year, adults, target, ratio(1, 10), 'accepted')
  await report(world, year, waiting, target, ratio(19, 20), 'submitted')
  await report(world, year, draft, target, ratio(6, 7), 'draft')
  return { year, target, oak, draft, waiting, url: `/api/gaps/explanation?targetId=${target.id}&periodId=${year.period.id}` }
}

const textsOf = ({ statements }: FigureExplanation) => statements.map(({ text }) => text.replaceAll('\u00A0', ' '))
async function explained(world: TestApp, role: 'council' | 'department', url: string): Promise<FigureExplanation> {
  const response = await (await world.signInAs(role)).get(url)
  expect(response.statusCode).toBe(200)
  return response.json<FigureExplanation>()
}

describe('the explanation of the city\'s figure', () => {
  it('says how it was counted, who is in it, what it is held to and how far it can be relied on', async ({ world }) => {
    const { url, target } = await aFigure(world)
    await world.db.update(schema.actuals).set({ reviewedAt: new Date('2026-11-02T22:30:00Z') }).where(eq(schema.actuals.standing, 'accepted'))
    const answer = await explained(world, 'department', url)
    expect(answer).toMatchObject({ title: 'Kaip gautas šis skaičius?', figure: { targetId: target.id, reporter: 'Visas miestas', time: '2026 m. II pusmetis', status: 'not-met', provisional: true } })
    expect(textsOf(answer)).toEqual([
      'Viso miesto reikšmė. Laikotarpis: 2026 m. II pusmetis (nuo 2026-07-01 iki 2026-12-31). Skaičiuojamos tik patvirtintos reikšmės.',
      'Visų įskaitytų teikėjų skaitikliai sudėti ir padalyti iš jų vardiklių sumos. Tai nėra teikėjų procentų vidurkis.',
      '55 ÷ 81 × 100 ≈ 67,90 %.',
      'Skaitiklis (55) – dalyvaujantys mokytojai.',
      'Vardiklis (81) – visi mokytojai.',
      'Įskaityta 3 iš 5 įstaigų, kurioms rodiklis taikomas.',
      'Laukia peržiūros: 1 įstaiga – Saulės progimnazija.',
      'Nepateikė: 1 įstaiga – Žiogelio darželis.',
      'Siektina miesto reikšmė: bent 80 %. Taip galioja nuo 2026-01-01.',
      'Skirtumas: 67,90 − 80 ≈ −12,10 proc. p.',
      'Nepasiekta: iki siektinos reikšmės trūksta per daug, kad būtų „arti“.',
      '„Arti“ reiškia, kad iki siektinos reikšmės trūksta ne daugiau kaip 5 proc. p.',
      'Įvykdyta 84,9 % to, kas planuota (tai ne skirtumas procentiniais punktais).',
      'Palyginimui: teikėjų procentų vidurkis – 54,14 %.',
      'Reikšmė preliminari: dar nepatvirtinti 1 įstaigos duomenys.',
      'Patvirtinta reikšmių: 3 (2026-11-03).',
    ])
    expect(answer.units?.map(({ unit, stateText, text }) => [unit.name, stateText, text.replaceAll('\u00A0', ' ')])).toEqual([
      ['Azijos gimnazija', 'įskaityta', '77,4 % (24 iš 31)'],
      ['Ąžuolo gimnazija', 'įskaityta', '75,0 % (30 iš 40)'],
      ['Saulės progimnazija', 'laukia peržiūros', '95,0 % (19 iš 20)'],
      ['Šilo mokykla', 'įskaityta', '10,0 % (1 iš 10)'],
      ['Žiogelio darželis', 'nepateikta', ''],
    ])
  })

  it('says the same in English', async ({ world }) => {
    const answer = await explained(world, 'council', `${(await aFigure(world)).url}&language=en`)
    expect(answer.title).toBe('How was this number made?')
    expect(textsOf(answer)).toContain('3 of 5 institutions that the indicator applies to are counted.')
  })

  it('names no unit to a council member, and tells nothing of drafts to anyone', async ({ world }) => {
    const { url } = await aFigure(world)
    const council = await (await world.signInAs('council')).get(url)
    expect(council.json<FigureExplanation>().units).toBeNull()
    expect(council.body).not.toMatch(/gimnazija|mokykla|progimnazija|darželis/)
    expect(council.json<FigureExplanation>().statements.map(({ text }) => text)).toContain('Laukia peržiūros: 1 įstaiga.')
    const department = await (await world.signInAs('department')).get(`${url}&basis=working`)
    expect(department.body).not.toContain('6 iš 7')
  })

  it('says of a hidden figure only that it is hidden', async ({ world }) => {
    const { url } = await aFigure(world)
    await world.db.update(schema.indicators).set({ countsPersons: true })
    await world.db.update(schema.actuals).set({ value: ratio(2, 40), numerator: '2', achieved: '5' }).where(eq(schema.actuals.denominator, '40'))
    await world.db.update(schema.actuals).set({ value: ratio(1, 31), numerator: '1', achieved: '3.2' }).where(eq(schema.actuals.denominator, '31'))
    const hidden = await (await world.signInAs('council')).get(url)
    expect(hidden.json<FigureExplanation>()).toMatchObject({ figure: { achieved: 'paslėpta (maža grupė)', gap: null, status: 'no-data' }, units: null, topics: [{ topic: 'figure' }] })
    expect(hidden.json<FigureExplanation>().statements.map(({ code }) => code)).toEqual(['subject', 'hidden'])
    expect(textsOf(hidden.json())).toContain('Ši reikšmė paslėpta: iš jos būtų galima atpažinti mažesnę kaip 5 žmonių grupę.')
    expect(textsOf(await explained(world, 'department', url)).join(' ')).toContain('4 ÷ 81 × 100')
  })

  it('of one type hides what would give a single institution away', async ({ world }) => {
    const { url } = await aFigure(world)
    const alone = await explained(world, 'council', `${url}&type=adult-school`)
    expect(alone.statements.map(({ code }) => code)).toEqual(['subject', 'hidden'])
    expect(alone.figure.reporter).toBe('Suaugusiųjų mokyklos')
    expect(JSON.stringify(alone)).not.toMatch(/10[.,]0|1 ÷ 10/)
    // The gymnasiums are hidden with it: the school's figure would follow from theirs and the city's.
    expect((await explained(world, 'council', `${url}&type=gymnasium`)).statements.map(({ code }) => code)).toEqual(['subject', 'hidden'])
    const whole = await explained(world, 'department', `${url}&type=gymnasium`)
    expect(textsOf(whole).join(' ')).toContain('54 ÷ 71 × 100')
    expect(whole.units).toHaveLength(2)
    expect((await (await world.signInAs('department')).get(`${url}&type=primary-school`)).statusCode).toBe(404)
  })
})

describe('the explanation of a unit\'s own figure', () => {
  it('says what was entered, of how many, what the unit is asked, and where it stands in review', async ({ world }) => {
    const { url, oak, target } = await aFigure(world)
    await world.db.update(schema.actuals)
      .set({ expectedDenominator: '42', denominatorSource: 'Mokinių registras', denominatorReason: 'du išvyko', standing: 'returned', returnReason: 'Patikslinkite' })
      .where(and(eq(schema.actuals.unitId, oak.id), eq(schema.actuals.targetId, target.id)))
    const answer = (await (await world.signInAs('head', { unit: oak })).get(`${url}&unitId=${oak.id}&basis=working`)).json<FigureExplanation>()
    expect(answer).toMatchObject({ figure: { reporter: 'Ąžuolo gimnazija', status: 'near' }, units: null })
    expect(textsOf(answer)).toEqual(expect.arrayContaining([
      '30 ÷ 40 × 100 = 75 %.',
      'Vardiklį iš anksto nurodė skyrius: 42 (šaltinis: Mokinių registras). Teikėjas skaičiavo iš 40; priežastis: du išvyko.',
      'Siektina teikėjo reikšmė: bent 80 %. Taip galioja nuo 2026-01-01.',
      'Švietimo ir sporto skyrius grąžino taisyti: Patikslinkite.',
    ]))
  })

  it('keeps a draft from everybody but those who write it', async ({ world }) => {
    const { url, draft } = await aFigure(world)
    const own = (await (await world.signInAs('head', { unit: draft })).get(`${url}&unitId=${draft.id}&basis=working`)).json<FigureExplanation>()
    expect(textsOf(own).join(' ')).toContain('6 ÷ 7')
    const department = await (await world.signInAs('department')).get(`${url}&unitId=${draft.id}&basis=working`)
    expect(department.json<FigureExplanation>().figure.achieved).toBe('nepateikta')
    expect(department.body).not.toMatch(/6 ÷ 7|85[.,]7/)
  })
})

describe('the explanation of a year\'s figure', () => {
  it('says how each unit\'s periods became its year, what each period came to, and how the units became the city', async ({ world }) => {
    const plan = await aPlan(world.db)
    const first = await anOpenPeriod(world.db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30' })
    const second = await anOpenPeriod(world.db, plan)
    const target = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums' }) })
    const [one, other] = [await aUnit(world.db, { name: 'Ąžuolo gimnazija' }), await aUnit(world.db, { name: 'Beržo gimnazija', shortName: 'Beržo gimnazija' })]
    await report(world, { ...plan, period: first }, one, target, ratio(1, 2), 'accepted')
    await report(world, { ...plan, period: second }, one, target, ratio(90, 100), 'accepted')
    await report(world, { ...plan, period: second }, other, target, ratio(9, 10), 'submitted')
    const url = `/api/gaps/explanation?targetId=${target.id}&year=2026`
    const answer = await explained(world, 'department', url)
    expect(textsOf(answer)).toEqual(expect.arrayContaining([
      'Viso miesto reikšmė. Laikotarpis: visi 2026 metai. Skaičiuojamos tik patvirtintos reikšmės.',
      'Pirmiausia sudėti to paties teikėjo visų laikotarpių skaitikliai ir visų laikotarpių vardikliai.',
      'I pusmetis: 50,0 %.',
      '91 ÷ 102 × 100 ≈ 89,22 %.',
      'Visų savo laikotarpių reikšmes turi 1 iš 1 įstaigos; kitų įskaityta tiek, kiek jų yra.',
      'Laukia peržiūros: 1 įstaiga – Beržo gimnazija.',
    ].map(text => expect.stringContaining(text))))
    expect(answer.units?.map(({ unit, state, text }) => [unit.id, state, text.replaceAll('\u00A0', ' ')])).toEqual([[one.id, 'counted', '89,2 % (91 iš 102)'], [other.id, 'waiting', '90,0 % (9 iš 10)']])
    const own = (await (await world.signInAs('head', { unit: one })).get(`${url}&unitId=${one.id}`)).json<FigureExplanation>()
    expect(textsOf(own).join(' ')).toContain('91 ÷ 102')
    expect((await (await world.signInAs('head', { unit: one })).get(`${url}&unitId=${other.id}`)).statusCode).toBe(404)
  })

  it('is not there where periods are judged one by one', async ({ world }) => {
    const { target } = await aFigure(world)
    expect((await (await world.signInAs('department')).get(`/api/gaps/explanation?targetId=${target.id}&year=2026`)).statusCode).toBe(404)
  })
})

describe('who may have a figure explained', () => {
  it.for([
    ['the city to nobody signed in', null, '', 401],
    ['the city to a council member', 'council', '', 200],
    ['working figures to a council member', 'council', '&basis=working', 403],
    ['working figures to a head', 'head', '&basis=working', 403],
    ['working figures to the department', 'department', '&basis=working', 200],
    ['an own value to its head', 'head', '&unitId=own', 200],
    ['an own value to its deputy', 'editor', '&unitId=own', 200],
    ['another unit\'s to a head', 'head', '&unitId=other', 404],
    ['a unit\'s to a council member', 'council', '&unitId=own', 404],
    ['a unit\'s to the pedagogical-psychological service', 'support', '&unitId=own', 404],
    ['a unit\'s to the department', 'department', '&unitId=own', 200],
    ['a figure of no time', 'department', '&periodId=', 400],
    ['a type and a unit at once', 'department', '&unitId=own&type=gymnasium', 400],
  ] as const)('answers %s', async ([, role, query, status], { world }) => {
    const { url, oak, waiting } = await aFigure(world)
    const asked = (query === '&periodId=' ? url.slice(0, url.indexOf('&periodId')) : url + query).replace('unitId=own', `unitId=${oak.id}`).replace('unitId=other', `unitId=${waiting.id}`)
    const person = role === null ? world.anonymous : await world.signInAs(role, role === 'head' || role === 'editor' ? { unit: oak } : role === 'support' ? { unit: await aUnit(world.db) } : {})
    expect((await person.get(asked)).statusCode).toBe(status)
  })
})
