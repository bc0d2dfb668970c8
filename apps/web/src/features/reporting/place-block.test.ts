import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { parseBlock, placeBlock } from './place-block.ts'

const fraction = (name: string) => ({ fields: [{ key: `${name} n`, columns: [0] }, { key: `${name} d`, columns: [1] }] })
const single = (name: string) => ({ fields: [{ key: name, columns: [0, 1] }] })
const locked = { fields: [] }
const asText = (placements: readonly { key: string, text: string }[]) => placements.map(({ key, text }) => `${key}=${text}`)

it.each([
  ['a column', '34\r\n41\r\n', [['34'], ['41']]],
  ['a block', '34\t41\n21\t58', [['34', '41'], ['21', '58']]],
  ['an empty cell in between', '34\n\n21\n', [['34'], [''], ['21']]],
  ['one value', ' 34 ', [['34']]],
])('reads %s off the clipboard', (_case, text, block) => {
  expect(parseBlock(text)).toEqual(block)
})

describe('a pasted block', () => {
  it('fills fractions line by line', () => {
    const { placements, left } = placeBlock([['34', '41'], ['21', '58']], [fraction('a'), fraction('b')], 0)
    expect(asText(placements)).toEqual(['a n=34', 'a d=41', 'b n=21', 'b d=58'])
    expect(left).toEqual([])
  })

  it('runs down one column through lines with a single field', () => {
    const { placements } = placeBlock([['41'], ['3'], ['58']], [fraction('a'), single('b'), fraction('c')], 1)
    expect(asText(placements)).toEqual(['a d=41', 'b=3', 'c d=58'])
  })

  it('fills in a zero as it does any number', () => {
    expect(asText(placeBlock([['0', '41']], [fraction('a')], 0).placements)).toEqual(['a n=0', 'a d=41'])
  })

  it('leaves fields alone where the block is empty', () => {
    const { placements, left } = placeBlock([['34', ''], ['', '58']], [fraction('a'), fraction('b')], 0)
    expect(asText(placements)).toEqual(['a n=34', 'b d=58'])
    expect(left).toEqual([])
  })

  it.each([
    ['a locked line keeps its place and takes nothing', [['1'], ['2'], ['3']], [single('a'), locked, single('c')], 0, ['a=1', 'c=3'], ['2']],
    ['lines beyond the last are not wrapped around', [['1'], ['2']], [single('a')], 0, ['a=1'], ['2']],
    ['columns beyond the last are not shifted', [['1', '2', '3']], [fraction('a')], 0, ['a n=1', 'a d=2'], ['3']],
    ['two numbers for one field: the second is not guessed about', [['1', '2']], [single('a')], 0, ['a=1'], ['2']],
  ])('%s', (_case, block, lines, column, placed, notPlaced) => {
    const { placements, left } = placeBlock(block, lines, column)
    expect(asText(placements)).toEqual(placed)
    expect(left).toEqual(notPlaced)
  })
})

it('lays a hundred thousand lines over forty in a moment, and counts what is left', () => {
  const lines = Array.from({ length: 40 }, (_, index) => fraction(String(index)))
  const text = Array.from({ length: 100_000 }, (_, index) => `${index}\t41`).join('\r\n')
  const from = process.cpuUsage()
  const { placements, left } = placeBlock(parseBlock(text), lines, 0)
  // Of work, in microseconds: on a machine that does other things too the clock on the wall says nothing.
  expect(process.cpuUsage(from).user).toBeLessThan(1_000_000)
  expect(placements).toHaveLength(80)
  expect(left).toHaveLength(199_920)
})
