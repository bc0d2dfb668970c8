import type { FigureExplanation } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { describe, expect } from 'vitest'
import { anIndicator, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aYear, ratio, report } from './testing/a-year.ts'

const numerators = [9, 2, 7, 5, 6, 8] as const

/** Six units counted, of ten each; one waits, one has a draft. */
async function aSpread(world: TestApp) {
  const year = await aYear(world)
  const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db) })
  const units = []
  for (const [index, numerator] of numerators.entries()) {
    const unit = await aUnit(world.db, { name: `${'ABCDEF'[index]} gimnazija`, shortName: `${'ABCDEF'[index]} gimnazija` })
    await report(world, year, unit, target, ratio(numerator, 10), 'accepted')
    units.push(unit)
  }
  const [waiting, draft] = [await aUnit(world.db, { name: 'Šilo mokykla', shortName: 'Šilo mokykla' }), await aUnit(world.db, { name: 'Žiogelio darželis', shortName: 'Žiogelio darželis' })]
  await report(world, year, waiting, target, ratio(10, 10), 'submitted')
  await report(world, year, draft, target, ratio(1, 10), 'draft')
  return { target, own: units[0]!, draft, url: `/api/gaps/explanation?about=spread&targetId=${target.id}&periodId=${year.period.id}` }
}
const textsOf = ({ statements }: FigureExplanation) => statements.map(({ text }) => text.replaceAll('\u00A0', ' '))

describe('the explanation of a spread', () => {
  it('says to a reviewer what the points beside one unit\'s value are, and whose, by name', async ({ world }) => {
    const { url, own } = await aSpread(world)
    const answer = (await (await world.signInAs('department')).get(`${url}&unitId=${own.id}&basis=working`)).json<FigureExplanation>()
    expect(answer.figure).toMatchObject({ reporter: 'Kiti teikėjai', planned: 'bent 80\u00A0%', achieved: 'nuo 20,0\u00A0% iki 100,0\u00A0%', gap: null, status: null })
    expect(textsOf(answer)).toEqual([
      'Kitų teikėjų reikšmių sklaida (be šio: A gimnazija). Laikotarpis: 2026 m. II pusmetis (nuo 2026-07-01 iki 2026-12-31). Skaičiuojamos visos pateiktos reikšmės, taip pat ir dar nepatvirtintos.',
      'Kiekvienas taškas – vieno teikėjo reikšmė: 6 reikšmės nuo 20,0 % iki 100,0 %, vidurinė (mediana) – 65,0 %. Brėžinyje teikėjai neįvardijami ir pagal rezultatus nerikiuojami; toliau jie surašyti abėcėlės tvarka.',
      'Įskaityta 6 iš 7 įstaigų, kurioms rodiklis taikomas.',
      'Nepateikė: 1 įstaiga – Žiogelio darželis.',
      'Siektina teikėjo reikšmė: bent 80 %. Taip galioja nuo 2026-01-01.',
      'Patvirtinta reikšmių: 5.',
    ])
    expect(answer.units?.map(({ unit, text }) => [unit.name, text.replaceAll('\u00A0', ' ')])).toEqual([
      ['B gimnazija', '20,0 % (2 iš 10)'],
      ['C gimnazija', '70,0 % (7 iš 10)'],
      ['D gimnazija', '50,0 % (5 iš 10)'],
      ['E gimnazija', '60,0 % (6 iš 10)'],
      ['F gimnazija', '80,0 % (8 iš 10)'],
      ['Šilo mokykla', '100,0 % (10 iš 10)'],
      ['Žiogelio darželis', ''],
    ])
  })

  it('says the same of all units to a head, of approved values and without a name', async ({ world }) => {
    const { url, own } = await aSpread(world)
    const response = await (await world.signInAs('head', { unit: own })).get(url)
    expect(response.json<FigureExplanation>()).toMatchObject({ figure: { reporter: 'Visi teikėjai', achieved: 'nuo 20,0\u00A0% iki 90,0\u00A0%' }, units: null })
    expect(textsOf(response.json())).toEqual(expect.arrayContaining([
      'Kiekvienas taškas – vieno teikėjo reikšmė: 6 reikšmės nuo 20,0 % iki 90,0 %, vidurinė (mediana) – 65,0 %. Teikėjai neįvardijami ir pagal rezultatus nerikiuojami.',
      'Įskaityta 6 iš 8 įstaigų, kurioms rodiklis taikomas.',
      'Laukia peržiūros: 1 įstaiga.',
    ]))
    expect(response.body).not.toMatch(/gimnazija|mokykla|darželis/)
  })

  it('is not there for a head where fewer than five are counted', async ({ world }) => {
    const { own } = await aSpread(world)
    const year = await aYear(world, 2027)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db) })
    await report(world, year, own, target, ratio(1, 2), 'accepted')
    const url = `/api/gaps/explanation?about=spread&targetId=${target.id}&periodId=${year.period.id}`
    expect((await (await world.signInAs('head', { unit: own })).get(url)).statusCode).toBe(404)
    expect((await (await world.signInAs('department')).get(url)).statusCode).toBe(200)
  })

  it.for([
    ['a council member', 'council', '', 404],
    ['a head who would leave their own out, and so find it', 'head', '&unitId=own', 404],
    ['a head who asks for working figures', 'head', '&basis=working', 403],
    ['whoever asks for one of a type', 'department', '&type=gymnasium', 400],
  ] as const)('is refused to %s', async ([, role, more, status], { world }) => {
    const { url, own } = await aSpread(world)
    const person = await world.signInAs(role, role === 'head' ? { unit: own } : {})
    expect((await person.get(url + more.replace('own', own.id))).statusCode).toBe(status)
  })

  it('is not there where nobody\'s value is a number', async ({ world }) => {
    const { own } = await aSpread(world)
    const year = await aYear(world, 2027)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db) })
    await report(world, year, own, target, null, 'draft')
    expect((await (await world.signInAs('department')).get(`/api/gaps/explanation?about=spread&targetId=${target.id}&periodId=${year.period.id}&basis=working`)).statusCode).toBe(404)
  })
})
