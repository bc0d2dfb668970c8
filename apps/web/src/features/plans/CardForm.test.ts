import type { CardDraft } from './card-draft.ts'
import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf } from '../../shared/testing/submission-fixture.ts'
import { draftOfCard, readCard } from './card-draft.ts'
import CardForm from './CardForm.vue'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const counting = { valueKind: 'number', unitOfMeasurement: 'teachers', base: null, unitFold: 'sum', periodFold: 'sum', numeratorWording: null, denominatorWording: null } as const
const teachers = cardOf({ ...counting, code: 'R-mokytojai', name: 'Dalyvavę mokytojai' })
const known = [
  teachers,
  cardOf({ ...counting, code: 'R-dalyviai', name: 'Visi dalyviai', unitOfMeasurement: 'participants' }),
  cardOf({ code: 'R-tevai' }),
  cardOf({ ...counting, code: 'R-balai', unitOfMeasurement: 'points-10' }),
]

/** The form of a card, and what is typed into it. */
async function open(card = teachers) {
  answerWith({ '/api/indicators': { indicators: known } })
  const draft = ref<CardDraft>(draftOfCard(card))
  await renderPage(defineComponent(() => () => h(CardForm, { 'modelValue': draft.value, 'onUpdate:modelValue': (next: CardDraft) => void (draft.value = next), 'problems': null })))
  return draft
}
const total = () => screen.findByLabelText<HTMLSelectElement>(/^Kurio rodiklio dalis/)

describe('a card of something that is counted', () => {
  it('can be made a part of another count, and of nothing else', async () => {
    const draft = await open()
    const choices = [...(await total()).options].map(({ text }) => text.trim())
    expect(choices).toEqual(['Nėra kito rodiklio dalis', 'R-dalyviai Visi dalyviai'])
    await fireEvent.update(await total(), '0')
    expect(readCard(draft.value).card?.totalCode).toBe('R-dalyviai')
    await fireEvent.update(await total(), '-1')
    expect(readCard(draft.value).card?.totalCode).toBeNull()
  })

  it('is no part any more once it is told otherwise than in numbers', async () => {
    const draft = await open({ ...teachers, totalCode: 'R-dalyviai' })
    expect((await total()).selectedOptions[0]?.text.trim()).toBe('R-dalyviai Visi dalyviai')
    draft.value = { ...draft.value, unitOfMeasurement: 'points-10' }
    await vi.waitFor(() => expect(screen.queryByLabelText(/^Kurio rodiklio dalis/)).toBeNull())
    expect(readCard(draft.value).card?.totalCode).toBeNull()
  })
})
