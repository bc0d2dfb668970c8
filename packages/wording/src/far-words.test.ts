import type { Measure, TimeBefore } from '@rodykle/domain'
import { expect, it } from 'vitest'
import { farWords } from './far-words.ts'
import { figureLanguage } from './words-in.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

it.each<[string, string, TimeBefore, Measure, string, string]>([
  ['12', '36', 'last-year', 'number', 'Tris kartus daugiau nei pernai (12 → 36).', 'Three times more than last year (12 → 36).'],
  ['12', '24', 'last-period', 'number', 'Dukart daugiau nei praėjusį laikotarpį (12 → 24).', 'Two times more than the last period (12 → 24).'],
  ['12', '37', 'last-year', 'number', '3,1 karto daugiau nei pernai (12 → 37).', '3.1 times more than last year (12 → 37).'],
  ['100', '301', 'last-year', 'number', 'Maždaug tris kartus daugiau nei pernai (100 → 301).', 'About three times more than last year (100 → 301).'],
  ['10', '15', 'last-year', 'number', 'Pusantro karto daugiau nei pernai (10 → 15).', 'One and a half times more than last year (10 → 15).'],
  ['10', '16', 'earlier', 'number', '1,6 karto daugiau nei anksčiau (10 → 16).', '1.6 times more than before (10 → 16).'],
  ['2', '20', 'last-year', 'number', '10 kartų daugiau nei pernai (2 → 20).', '10 times more than last year (2 → 20).'],
  ['1', '21', 'last-year', 'number', '21 kartą daugiau nei pernai (1 → 21).', '21 times more than last year (1 → 21).'],
  ['1', '22', 'last-year', 'number', '22 kartus daugiau nei pernai (1 → 22).', '22 times more than last year (1 → 22).'],
  ['4', '50', 'last-year', 'number', 'Maždaug 13 kartų daugiau nei pernai (4 → 50).', 'About 13 times more than last year (4 → 50).'],
  ['24', '12', 'last-year', 'number', 'Perpus mažiau nei pernai (24 → 12).', '50% less than last year (24 → 12).'],
  ['25', '12.6', 'last-year', 'number', 'Maždaug perpus mažiau nei pernai (25 → 12,6).', 'About 50% less than last year (25 → 12.6).'],
  ['36', '12', 'last-year', 'number', 'Tris kartus mažiau nei pernai (36 → 12).', 'Three times less than last year (36 → 12).'],
  ['1000', '400', 'last-period', 'number', '2,5 karto mažiau nei praėjusį laikotarpį (1 000 → 400).', '2.5 times less than the last period (1,000 → 400).'],
  ['0', '6', 'last-year', 'number', 'Pernai – 0, dabar – 6.', 'Last year: 0, now: 6.'],
  ['30', '0', 'last-period', 'number', 'Praėjusį laikotarpį – 30, dabar – 0.', 'The last period: 30, now: 0.'],
  ['44', '72.4', 'last-period', 'percent', '28,4 proc. p. daugiau nei praėjusį laikotarpį (44,0 % → 72,4 %).', '28.4 pp more than the last period (44.0% → 72.4%).'],
  ['80', '10', 'last-year', 'percent', '70,0 proc. p. mažiau nei pernai (80,0 % → 10,0 %).', '70.0 pp less than last year (80.0% → 10.0%).'],
  ['0', '25', 'earlier', 'percent', '25,0 proc. p. daugiau nei anksčiau (0,0 % → 25,0 %).', '25.0 pp more than before (0.0% → 25.0%).'],
])('%s → %s (%s, %s): %s', (previous, current, time, measure, lithuanian, english) => {
  const value = { previous, current, time, measure }
  expect([plain(farWords(value, figureLanguage('lt'))), plain(farWords(value, figureLanguage('en')))]).toEqual([lithuanian, english])
})
