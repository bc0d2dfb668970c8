import { expect, it } from 'vitest'
import { partsWords } from './parts-words.ts'
import { figureLanguage } from './words-in.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

it('says what the parts come to, and what the total says', () => {
  const apart = { sum: '1238.5', names: ['Dalyvavę mokytojai', 'Dalyvavę tėvai'], total: '40' }
  expect(plain(partsWords(apart, figureLanguage('lt')))).toBe('Sudėjus dalis išeina 1 238,5, o čia – 40. Sudėta: Dalyvavę mokytojai; Dalyvavę tėvai.')
  expect(plain(partsWords(apart, figureLanguage('en')))).toBe('The parts add up to 1,238.5, but here it says 40. Added up: Dalyvavę mokytojai; Dalyvavę tėvai.')
})
