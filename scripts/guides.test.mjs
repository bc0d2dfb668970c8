/** The guides promise what is on the screen: bold words in them are the screen's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root.mjs'

const guides = ['docs/guide-head.md', 'docs/guide-department.md']
const locales = join(root, 'apps/web/src/locales/lt')
const read = path => readFileSync(join(root, path), 'utf8')

function textsOf(messages) {
  return typeof messages === 'string' ? messages.split(' | ') : Object.values(messages).flatMap(textsOf)
}
/** A count at the end changes from day to day: a guide leaves it out. */
const onScreen = new Set(readdirSync(locales)
  .filter(name => name.endsWith('.json'))
  .flatMap(name => textsOf(JSON.parse(readFileSync(join(locales, name), 'utf8'))))
  .map(text => text.replace(/ \(\{n\}\)$/, '')))

function picturesOf(markdown) {
  return [...markdown.matchAll(/<img src="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)/g)].map(([, inHtml, inMarkdown]) => inHtml ?? inMarkdown)
}

describe.each(guides)('%s', (guide) => {
  const markdown = read(guide)

  it('calls everything what the screen calls it', () => {
    const words = [...markdown.matchAll(/\*\*(.+?)\*\*/g)].map(([, text]) => text)
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter(text => !onScreen.has(text))).toEqual([])
  })

  it('shows only pictures that there are, and says what is on each', () => {
    const pictures = picturesOf(markdown)
    expect(pictures.length).toBeGreaterThan(4)
    expect(pictures.filter(picture => !existsSync(join(root, dirname(guide), picture)))).toEqual([])
    expect([...markdown.matchAll(/<img [^>]*>/g)].map(([image]) => image).filter(image => !/ alt="[^"]{20,}"/.test(image))).toEqual([])
  })

  it('leads nowhere that is not there', () => {
    const links = [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link.split('#')[0]).filter(link => !/^https?:/.test(link))
    expect(links.filter(link => !existsSync(join(root, dirname(guide), link)))).toEqual([])
  })

  it('is found from the first page', () => {
    expect(read('README.md')).toContain(`(${guide})`)
  })
})

it('keeps no picture that nobody shows', () => {
  const shown = [...guides, 'README.md'].flatMap(file => picturesOf(read(file)).map(picture => join(dirname(file), picture)))
  expect(readdirSync(join(root, 'docs/images')).map(name => join('docs/images', name)).filter(path => !shown.includes(path))).toEqual([])
})
