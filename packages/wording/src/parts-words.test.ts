import { expect, it } from 'vitest'
import { partsWords } from './parts-words.ts'
import { figureLanguage } from './words-in.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

it('says what the parts come to, and what the total says', () => {
  const apart = { sum: '1238.5', codes: ['II.1-2', 'II.1-3'], total: '40' }
  expect(plain(partsWords(apart, figureLanguage('lt')))).toBe('Dalys (II.1-2, II.1-3) kartu sudaro 1 238,5, o čia – 40.')
  expect(plain(partsWords(apart, figureLanguage('en')))).toBe('The parts (II.1-2, II.1-3) add up to 1,238.5, but here it says 40.')
})
