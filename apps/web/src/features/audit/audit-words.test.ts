import { auditActions } from '@rodykle/contracts'
import { actualStandings, conditionAnswers, gapStatuses, institutionTypes, periodFolds, periodKinds, periodStates, planStatuses, reportingUnitKinds, submissionStatuses, unitFolds, unitsOfMeasurement, valueKinds } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { english } from '../../locales/en/index.ts'
import { lithuanian } from '../../locales/lt/index.ts'
import { fieldTable } from './field-table.ts'

const languages = [['Lithuanian', lithuanian], ['English', english]] as const

/** The text at 'audit.actions.plan-publish', or undefined. */
function textAt(messages: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((below, key) => (below as Record<string, unknown> | undefined)?.[key], messages)
}
const vocabularies: Record<string, readonly string[]> = {
  'audit.words.standing': actualStandings,
  'audit.words.submission-status': submissionStatuses,
  'audit.words.plan-status': planStatuses,
  'audit.words.period-state': periodStates,
  'figures.periodKind': periodKinds,
  'audit.words.unit-kind': reportingUnitKinds,
  'figures.valueKind': valueKinds,
  'figures.unitFold': unitFolds,
  'figures.periodFold': periodFolds,
  'audit.words.scope': reportingUnitKinds,
  'figures.answer': conditionAnswers,
  'ui.status': gapStatuses,
  'figures.unit': unitsOfMeasurement,
  'figures.institutionTypeOne': institutionTypes,
}

describe.each(languages)('in %s', (_, messages) => {
  const unsaid = (paths: string[]) => paths.filter(path => typeof textAt(messages, path) !== 'string')

  it('everything the trail can say was done has its words', () => {
    expect(unsaid(auditActions.map(action => `audit.actions.${action.replace('.', '-')}`))).toEqual([])
  })

  it('nothing is worded that the trail cannot say', () => {
    expect(Object.keys(textAt(messages, 'audit.actions') as object).sort()).toEqual(auditActions.map(action => action.replace('.', '-')).sort())
  })

  it('every field that is shown has a name', () => {
    expect(unsaid(Object.values(fieldTable).flat().map(({ field, label }) => `audit.fields.${label ?? field}`))).toEqual([])
  })

  it('every value that a field can take has its words', () => {
    expect(unsaid(Object.entries(vocabularies).flatMap(([path, values]) => values.map(value => `${path}.${value}`)))).toEqual([])
  })
})

it('whatever is done to a thing with fields, the fields of that thing can be shown', () => {
  const things = new Set<string>(auditActions.map(action => action.slice(0, action.indexOf('.'))))
  expect(Object.keys(fieldTable).filter(thing => !things.has(thing))).toEqual([])
  expect([...things].filter(thing => fieldTable[thing] === undefined)).toEqual(['session'])
})
