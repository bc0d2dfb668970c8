import { errorCodes } from '@rodykle/contracts'
import { describe, expect, it } from 'vitest'
import english from '../locales/en/errors.json'
import lithuanian from '../locales/lt/errors.json'

describe('the words of a refusal', () => {
  it.each(errorCodes)('has a text for %s in both languages', (code) => {
    expect(lithuanian[code]).toMatch(/\S/)
    expect(english[code]).toMatch(/\S/)
  })
})
