import { pluralForm } from '@rodykle/wording'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { I18nT } from 'vue-i18n'
import { createMessages } from '../i18n.ts'
import { renderPage } from '../shared/testing/render-page.ts'
import { english } from './en/index.ts'
import { lithuanian } from './lt/index.ts'

const { t, te } = createMessages({
  test: {
    plain: 'Tekstas',
    named: 'Iš {from} į {to}, {to}',
    edges: '{a}{b}',
    plural: '{n} diena | {n} dienos | {n} dienų',
    counted: '{count} iš {of} | {count} iš daug {of}',
    address: 'vardas@mokykla.lt (100 %)',
    below: { deeper: 'Giliau' },
  },
}).global

describe('a message', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['without names is said as it is', 'plain', {}, 'Tekstas'],
    ['further down too', 'below.deeper', {}, 'Giliau'],
    ['is filled in, as often as it asks for', 'named', { from: 'A', to: 7 }, 'Iš A į 7, 7'],
    ['is filled in at its ends', 'edges', { a: 'x', b: 'y' }, 'xy'],
    ['leaves empty what it is not given', 'named', { from: 'A', to: null }, 'Iš A į , '],
    ['fills in no names of what is filled in', 'edges', { a: '{b}', b: 'y' }, '{b}y'],
    ['may hold signs that other translators take for their own', 'address', {}, 'vardas@mokykla.lt (100 %)'],
  ])('%s', (_, key, values, expected) => {
    expect(t(`test.${key}`, values)).toBe(expected)
  })

  it.each([[1, '1 diena'], [2, '2 dienos'], [10, '10 dienų'], [0, '0 dienų'], [21, '21 diena']])('with forms is chosen by count: %i', (n, expected) => {
    expect(t('test.plural', { n }, n)).toBe(expected)
    expect(t('test.plural', n)).toBe(expected)
  })

  it('is there or is not', () => {
    expect([te('test.plain'), te('test.plural'), te('test.none'), te('test.below')]).toEqual([true, true, false, false])
  })
})

it('a message is filled in with what is on the page too', async () => {
  const page = defineComponent(() => () => h(I18nT, { keypath: 'home.department.headline', plural: 21, scope: 'global', tag: 'p' }, { done: () => h('b', '20 iš 21'), left: () => h('i', 'liko 3 dienos') }))
  const { container } = await renderPage(page)
  expect(screen.getByText('20 iš 21').tagName).toBe('B')
  const forms = (lithuanian.home?.department as { headline: string }).headline.split(' | ')
  expect(container.textContent).toBe(forms[pluralForm('lt', 21, forms.length)]?.replace('{done}', '20 iš 21').replace('{left}', 'liko 3 dienos'))
})

function textsOf(messages: unknown): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages as Record<string, unknown>).flatMap(textsOf)
}

it.each([['Lithuanian', lithuanian], ['English', english]])('no %s message asks for more than is understood', (_, messages) => {
  const texts = textsOf(messages)
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter(text => /[{}|]/.test(text.replaceAll(/\{\w+\}/g, '').replaceAll(' | ', ''))), 'a brace or a bar of another use').toEqual([])
})
