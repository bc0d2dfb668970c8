import type { SameKeys } from './message-key.ts'

/** The Lithuanian words of a value that is far from others: from what it was, from what its peers are. */
export const lithuanianFar = {
  far: {
    than: {
      'last-year': 'pernai',
      'last-period': 'praėjusį laikotarpį',
      'earlier': 'anksčiau',
    },
    points: '{points} {direction} nei {then} ({from} → {to}).',
    times: '{times} {direction} nei {then} ({from} → {to}).',
    plain: '{then} – {from}, dabar – {to}.',
    more: 'daugiau',
    less: 'mažiau',
    half: 'perpus',
    oneAndHalf: 'pusantro karto',
    word: {
      two: 'dukart',
      three: 'tris kartus',
      four: 'keturis kartus',
      five: 'penkis kartus',
      six: 'šešis kartus',
      seven: 'septynis kartus',
      eight: 'aštuonis kartus',
      nine: 'devynis kartus',
    },
    wholeTimes: '{n} kartą | {n} kartus | {n} kartų',
    brokenTimes: '{n} karto',
    about: 'maždaug {times}',
  },
  peers: {
    'above-all': 'Toli nuo kitų: reikšmė didesnė už visų kitų teikėjų.',
    'above-most': 'Toli nuo kitų: reikšmė gerokai didesnė nei daugumos kitų teikėjų.',
    'below-most': 'Toli nuo kitų: reikšmė gerokai mažesnė nei daugumos kitų teikėjų.',
    'below-all': 'Toli nuo kitų: reikšmė mažesnė už visų kitų teikėjų.',
  },
} as const

/** Every other language says the same things. */
export type FarMessages = SameKeys<typeof lithuanianFar>
