import type { DatedEvent, IsoDate, Measured } from '@rodykle/domain'
import type { Question } from './observe.ts'
import { dayWithin } from '../calendar.ts'
import { pick } from '../random.ts'

/** Days on which something may take place, as month and day, and the share of such years in which it does. */
interface Occasion { from: string, to: string, chance: number }

const titles: Readonly<Record<string, readonly string[]>> = {
  'II.8.1-2': ['Stebėtų veiklų aptarimas', 'Kolegialaus grįžtamojo ryšio praktika', 'Atvirų pamokų aptarimas'],
  'II.8.2-1': ['Vadovų susitikimas dėl kolegialaus ryšio', 'Kolegialaus ryšio patirtys įstaigose'],
  'II.12.1-3': ['Gerosios patirties valanda', 'Pagalbos atvejo aptarimas', 'Metodinių priemonių pristatymas'],
  'II.13.1-1': ['Egzaminų rezultatų aptarimas', 'PUPP ir brandos egzaminų rezultatų analizė'],
}

const monthly: readonly Occasion[] = ['01', '02', '03', '04', '05', '06', '09', '10', '11', '12'].map(month => ({ from: `${month}-05`, to: `${month}-26`, chance: 0.97 }))

const occasions: Readonly<Record<string, readonly Occasion[]>> = {
  'II.8.1-2': [{ from: '02-20', to: '05-20', chance: 0.75 }, { from: '10-01', to: '11-25', chance: 0.75 }, { from: '12-01', to: '12-15', chance: 0.2 }],
  'II.8.2-1': [{ from: '03-02', to: '04-24', chance: 1 }, { from: '10-05', to: '11-13', chance: 0.8 }],
  'II.12.1-3': monthly,
  'II.13.1-1': [{ from: '08-25', to: '09-18', chance: 1 }],
}

/** Events within the period that have taken place by the time of the report, earliest first. */
export function events({ indicator, period, random }: Question): Extract<Measured, { kind: 'events' }> {
  const possible = occasions[indicator.code]
  const names = titles[indicator.code]
  if (possible === undefined || names === undefined)
    throw new RangeError(`no demonstration profile for ${indicator.code}`)
  const ofYear = possible.map(({ from, to, chance }) => {
    const takesPlace = random() < chance
    const date = dayWithin(`${period.year}-${from}`, `${period.year}-${to}`, random())
    return { takesPlace, event: { date, title: pick(random, names) } }
  })
  const happened = (date: IsoDate): boolean => date >= period.startsOn && date <= period.knownUntil
  return { kind: 'events', events: ofYear.filter(({ takesPlace, event }) => takesPlace && happened(event.date)).map(({ event }): DatedEvent => event) }
}
