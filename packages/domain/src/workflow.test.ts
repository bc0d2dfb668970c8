import { describe, expect, it } from 'vitest'
import { actualStandings, canMoveActual, canMovePeriod, canMovePlan, canMoveSubmission, isEditable, periodStates, planStatuses, submissionStatuses } from './workflow.ts'

/** Every pair of states a workflow allows, written "from → to". */
function movesOf<State extends string>(states: readonly State[], canMove: (from: State, to: State) => boolean): string[] {
  return states.flatMap(from => states.filter(to => canMove(from, to)).map(to => `${from} → ${to}`))
}

describe('the moves of', () => {
  it('a plan lead forward only', () => {
    expect(movesOf(planStatuses, canMovePlan)).toEqual(['draft → published', 'published → closed'])
  })

  it('a period let it be reopened', () => {
    expect(movesOf(periodStates, canMovePeriod)).toEqual(['upcoming → open', 'open → closed', 'closed → open'])
  })

  it('a submission go through the department', () => {
    expect(movesOf(submissionStatuses, canMoveSubmission)).toEqual([
      'draft → submitted',
      'submitted → returned',
      'submitted → approved',
      'returned → submitted',
      'returned → approved',
      'approved → returned',
    ])
  })

  it('a value never make it accepted unseen', () => {
    expect(movesOf(actualStandings, canMoveActual)).toEqual([
      'draft → submitted',
      'submitted → returned',
      'submitted → accepted',
      'returned → submitted',
      'accepted → returned',
    ])
  })
})

it.each([
  ['draft', true],
  ['submitted', false],
  ['returned', true],
  ['accepted', false],
] as const)('a %s value can be typed: %s', (standing, editable) => {
  expect(isEditable(standing)).toBe(editable)
})
