import { describe, expect, it } from 'vitest'
import { createMessages } from '../i18n.ts'
import { english } from './en/index.ts'
import { lithuanian } from './lt/index.ts'

function textsOf(messages: unknown, path = ''): [string, string][] {
  if (typeof messages === 'string')
    return [[path, messages]]
  return Object.entries(messages as Record<string, unknown>).flatMap(([key, below]) => textsOf(below, path ? `${path}.${key}` : key))
}
const lt = new Map(textsOf(lithuanian))
const en = new Map(textsOf(english))
const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

/** Proper names and signs, the same in both languages. */
const sameInBoth = new Set(['frame.languages.lt', 'frame.languages.en'])

describe('the two languages', () => {
  it('say the same things', () => {
    expect([...lt.keys()].filter(key => !en.has(key)), 'missing in English').toEqual([])
    expect([...en.keys()].filter(key => !lt.has(key)), 'missing in Lithuanian').toEqual([])
  })

  it('leave nothing unsaid', () => {
    expect([...lt, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('fill in the same values', () => {
    expect([...lt].filter(([key, text]) => names(text).join() !== names(en.get(key) ?? '').join()).map(([key]) => key)).toEqual([])
  })

  it('are not mixed: no Lithuanian letter in English, no English sentence left in Lithuanian', () => {
    const mixed = [...en].filter(([key, text]) => !sameInBoth.has(key) && /[ąčęėįšųūž„]/i.test(text.replaceAll('Rodyklė', '')))
    expect(mixed.map(([key]) => key)).toEqual([])
    const untranslated = [...lt].filter(([key, text]) => !sameInBoth.has(key) && text === en.get(key) && /[a-z]{3}/i.test(text.replaceAll(/\{\w+\}/g, '')))
    expect(untranslated.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  it('give Lithuanian its three plural forms and English its two', () => {
    const forms = (text: string) => text.split(' | ').length
    expect([...lt].filter(([, text]) => text.includes(' | ') && ![3, 4].includes(forms(text))).map(([key]) => key)).toEqual([])
    expect([...en].filter(([, text]) => text.includes(' | ') && forms(text) !== 2).map(([key]) => key)).toEqual([])
  })
})

const sources = import.meta.glob<string>('../features/**/*.{vue,ts}', { eager: true, query: '?raw', import: 'default' })
/** Those of `export` are fetched when somebody opens the menu, before any of a table's columns are asked for. */
const common = ['ui', 'frame', 'errors', 'figures', 'export']

/** What a feature's routes say their pages use beside its own words: `meta: { words: ['periods'] }`. */
function declaredWords(feature: string): string[] {
  const lists = (sources[`../features/${feature}/routes.ts`] ?? '').matchAll(/words: \[([^\]]*)\]/g)
  return [...lists].flatMap(([, list]) => [...(list ?? '').matchAll(/'(\w+)'/g)].map(match => match[1] ?? ''))
}

/** What comes with one component alone: `import('./SomeHome.vue'), loadMessages('audit')`. */
function wordsFetchedWith(path: string): string[] {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
  const beside = Object.entries(sources).filter(([other]) => other.startsWith(`${folder}/`))
  return beside.flatMap(([, source]) => [...source.matchAll(/import\('\.\/([\w.]+)'\), loadMessages\('(\w+)'\)/g)].filter(([, file]) => file === name).map(match => match[2] ?? ''))
}

describe('the words of a feature', () => {
  it.each(Object.entries(sources))('are its own, common ones, named in the meta of its routes, or fetched with the component: %s', (path, source) => {
    const feature = path.split('/')[2] ?? ''
    const known = [feature, ...common, ...declaredWords(feature), ...wordsFetchedWith(path)]
    const used = [...source.matchAll(/(?:\bte?\(\s*[`']|keypath="|title: ')([a-z]\w*)\./gi)].map(match => match[1] ?? '')
    expect(used.filter(name => !known.includes(name))).toEqual([])
  })
})

describe('a counted thing in Lithuanian', () => {
  it.each([[1, 'liko 1 diena'], [2, 'liko 2 dienos'], [10, 'liko 10 dienų'], [11, 'liko 11 dienų'], [21, 'liko 21 diena'], [22, 'liko 22 dienos'], [0, 'liko 0 dienų']])('%i: %s', (n, expected) => {
    const { t } = createMessages(lithuanian).global
    expect(t('ui.daysLeft', { n }, n)).toBe(expected)
  })
})
