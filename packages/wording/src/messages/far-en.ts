import type { FarMessages } from './far-lt.ts'

export const englishFar: FarMessages = {
  far: {
    than: {
      'last-year': 'last year',
      'last-period': 'the last period',
      'earlier': 'before',
    },
    points: '{points} {direction} than {then} ({from} → {to}).',
    times: '{times} {direction} than {then} ({from} → {to}).',
    plain: '{then}: {from}, now: {to}.',
    more: 'more',
    less: 'less',
    half: '50%',
    oneAndHalf: 'one and a half times',
    word: {
      two: 'two times',
      three: 'three times',
      four: 'four times',
      five: 'five times',
      six: 'six times',
      seven: 'seven times',
      eight: 'eight times',
      nine: 'nine times',
    },
    wholeTimes: '{n} time | {n} times',
    brokenTimes: '{n} times',
    about: 'about {times}',
  },
  peers: {
    'above-all': 'Far from the others: larger than the value of every other provider.',
    'above-most': 'Far from the others: much larger than those of most other providers.',
    'below-most': 'Far from the others: much smaller than those of most other providers.',
    'below-all': 'Far from the others: smaller than the value of every other provider.',
  },
}
