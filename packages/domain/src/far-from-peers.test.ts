import type { PeerPlace } from './far-from-peers.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farFromPeers } from './far-from-peers.ts'

describe('among the others\' values a value', () => {
  it.each<[string, string, string[], PeerPlace | null]>([
    ['above all of them, far from the middle half', '99', ['10', '12', '14', '16', '18'], 'above-all'],
    ['just at the fence', '26', ['10', '12', '14', '16', '18'], null],
    ['just beyond the fence', '26.0000001', ['10', '12', '14', '16', '18'], 'above-all'],
    ['above most, one other is farther still', '60', ['10', '12', '14', '16', '18', '20', '90'], 'above-most'],
    ['below all of them', '0', ['70', '72', '74', '76', '78', '80'], 'below-all'],
    ['below most, one other is lower still', '20', ['5', '70', '72', '74', '76', '78', '80'], 'below-most'],
    ['within the middle half', '14', ['10', '12', '14', '16', '18'], null],
    ['the largest, but not far', '19', ['10', '12', '14', '16', '18'], null],
    ['far from four: too few to say', '99', ['10', '12', '14', '16'], null],
    ['other than all the others, which are one', '80', ['100', '100', '100', '100', '100', '100'], null],
  ])('%s', (_case, own, peers, place) => {
    expect(farFromPeers(own, peers)).toBe(place)
  })

  it('lies where it lies whatever the order of the others', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 100 }).map(String), { minLength: 5, maxLength: 40 })
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }).map(String), numbers, (own, peers) => {
      expect(farFromPeers(own, peers.toReversed())).toBe(farFromPeers(own, peers))
    }))
  })

  it('is never above all unless it is larger than each of them', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 100 }).map(String), { minLength: 5, maxLength: 40 })
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }).map(String), numbers, (own, peers) => {
      const place = farFromPeers(own, peers)
      expect(place !== 'above-all' || peers.every(peer => Number(peer) < Number(own))).toBe(true)
      expect(place !== 'below-all' || peers.every(peer => Number(peer) > Number(own))).toBe(true)
    }))
  })
})
