import { describe, expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf } from '../../shared/testing/submission-fixture.ts'
import PeerSpread from './PeerSpread.vue'

/** Where the dots, the unit's own mark and the target stand, in the order of the drawing. */
async function drawn(props: { values: string[], own: number | null, planned: number | null }) {
  const { container } = await renderPage(PeerSpread, { props: { ...props, card: cardOf() } })
  const own = /^M([\d.]+)/.exec(container.querySelector('path.own')?.getAttribute('d') ?? '')?.[1]
  return {
    dots: [...container.querySelectorAll('.dot')].map(dot => Number(dot.getAttribute('cx'))),
    own: own === undefined ? null : Number(own),
    planned: Number(container.querySelector('.planned')?.getAttribute('x1') ?? Number.NaN),
  }
}

describe('the peers of a value', () => {
  it('has no mark of a unit that has no value, and its scale is not stretched to zero for it', async () => {
    expect(await drawn({ values: ['60', '90'], own: null, planned: 80 })).toEqual({ dots: [8, 116], own: null, planned: 78 })
  })

  it('draws zero and more than a hundred percent where they stand', async () => {
    expect(await drawn({ values: ['100', '125'], own: 0, planned: 80 })).toMatchObject({ own: 6, dots: [92, 116] })
  })
})
