import type { KeptValue } from './use-observed-words.ts'
import { expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { useObservedWords } from './use-observed-words.ts'

async function said(kept: KeptValue): Promise<string> {
  let text = ''
  await renderPage(defineComponent({ setup() {
    text = useObservedWords()(kept, undefined)
    return () => null
  } }))
  return text.replaceAll('\u00A0', ' ')
}

it.each<[KeptValue, string]>([
  [{ state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '41' } }, '0,0 % (0 iš 41)'],
  [{ state: 'reported', value: { kind: 'ratio', numerator: '45', denominator: '40' } }, '112,5 % (45 iš 40)'],
  [{ state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '0' } }, '0 iš 0'],
  [{ state: 'reported', value: { kind: 'number', value: '0' } }, '0'],
  [{ state: 'not-reported', value: null }, 'nepateikta'],
  [{ state: 'not-measured', value: null, reason: 'prietaisas' }, 'nematuota: prietaisas'],
])('the trail says %o as "%s"', async (kept, words) => {
  expect(await said(kept)).toBe(words)
})
