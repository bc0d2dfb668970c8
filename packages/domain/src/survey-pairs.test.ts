import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import { given, percentFrame, rule } from './testing/build-cells.ts'

/** "Visiškai sutinku" by statement of the professional-capital survey: planned, result and the gap its slide states, in percent and percentage points. */
it.each([
  [1, '22.3', '28.4', '6.1'],
  [2, '35.3', '54.5', '19.2'],
  [3, '38.6', '54.7', '16.1'],
  [4, '16.0', '30', '14'],
  [5, '42.0', '42.6', '0.6'],
  [6, '30.0', '31.0', '1'],
  [7, '37.5', '38.5', '1'],
  [8, '60.0', '87.0', '27'],
  [9, '80.0', '100.0', '20'],
  [10, '23.8', '34.3', '10.5'],
  [11, '47.0', '55.0', '8'],
  [12, '60.0', '60.0', '0'],
  [13, '60.0', '84.0', '24'],
] as const)('statement %d: planned %s, achieved %s, gap %s, met', (_, planned, achieved, gap) => {
  expect(judge(given(achieved), rule({ kind: 'at-least', planned }), percentFrame)).toMatchObject({ gap, status: 'met' })
})
