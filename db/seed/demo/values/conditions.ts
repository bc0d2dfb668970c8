import type { ConditionAnswer, InstitutionType, Measured } from '@rodykle/domain'
import type { Question } from './observe.ts'
import { wholeBetween } from '../random.ts'

/** Which tests a type of school has; conditions about others do not apply to it. */
const typesWithTest: Readonly<Record<string, readonly InstitutionType[]>> = {
  nmpp: ['school-kindergarten', 'primary-school', 'progymnasium', 'basic-school'],
  pupp: ['basic-school', 'adult-school', 'gymnasium'],
  vbe: ['adult-school', 'gymnasium'],
}

/** Of a hundred answers, so many are "no": fewer as the year goes on. */
const noes = { 'year': 6, 'first-half': 12, 'second-half': 4 } as const

export function answers({ indicator, unit, period, random }: Question): Extract<Measured, { kind: 'conditions' }> {
  return {
    kind: 'conditions',
    answers: indicator.conditions.map(({ code }) => {
      const isNo = wholeBetween(random, 1, 100) <= noes[period.part]
      const types = typesWithTest[code]
      const applies = types === undefined || (unit.type !== null && types.includes(unit.type))
      const answer: ConditionAnswer = applies ? isNo ? 'no' : 'yes' : 'not-applicable'
      return { condition: code, answer }
    }),
  }
}
