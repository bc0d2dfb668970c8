import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createXmlScanner } from './scanner.ts'
import { attributeOf } from './text.ts'

const document = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<!-- a <b> --> <x:root a="1 > 2" b='"'><c r="A1"/><d>ą &amp; &#x10D;\r\n<![CDATA[<raw> & ]]]]>rest</d ><e
 f = "5"/></x:root>
`.replace('\uFEFF', '')

function eventsOf(pieces: readonly string[]): string[] {
  const events: string[] = []
  const scanner = createXmlScanner({
    open: (name, attributes) => events.push(`<${name}>`, attributes.trim()),
    text: text => events.push(`=${text}`),
    close: name => events.push(`</${name}>`),
  })
  pieces.forEach(scanner.write)
  scanner.end()
  return events
}

describe('xml', () => {
  it('is tags, attributes and texts, without declaration and comments', () => {
    expect(eventsOf([document])).toEqual([
      '<root>',
      'a="1 > 2" b=\'"\'',
      '<c>',
      'r="A1"',
      '</c>',
      '<d>',
      '',
      '=ą & č\n',
      '=<raw> & ]]',
      '=rest',
      '</d>',
      '<e>',
      'f = "5"',
      '</e>',
      '</root>',
    ])
  })

  it('is the same in whatever pieces it arrives', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: document.length })), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), document.length]
      expect(eventsOf(cuts.slice(1).map((end, index) => document.slice(cuts[index], end)))).toEqual(eventsOf([document]))
    }))
  })
})

describe('an attribute', () => {
  it.each([
    [' r="A1" s="2"', 's', '2'],
    [' r="A1" s="2"', 'r', 'A1'],
    [' style="x" s=\'2\'', 's', '2'],
    [' r:id="rId1" sheetId="1"', 'id', 'rId1'],
    [' name = "a &amp; b"', 'name', 'a & b'],
    [' office:value-type="float" office:value="1"', 'office:value', '1'],
    [' s="2"', 't', undefined],
    [' s="2', 's', undefined],
    [' s=2', 's', undefined],
  ])('of %s named %s is %s', (attributes, name, value) => {
    expect(attributeOf(attributes, name)).toBe(value)
  })
})
