import type { SeedIndicator, SeedMeasure, SeedTask } from './seed-plan.ts'
import { parents } from './tasks/task-01-parents.ts'
import { needs } from './tasks/task-02-needs.ts'
import { progress } from './tasks/task-03-progress.ts'
import { inquiry } from './tasks/task-04-inquiry.ts'
import { research } from './tasks/task-05-research.ts'
import { talent } from './tasks/task-06-talent.ts'
import { variety } from './tasks/task-07-variety.ts'
import { cooperation } from './tasks/task-08-cooperation.ts'
import { differentiation } from './tasks/task-09-differentiation.ts'
import { environment } from './tasks/task-10-environment.ts'
import { preschool } from './tasks/task-11-preschool.ts'
import { support } from './tasks/task-12-support.ts'
import { results } from './tasks/task-13-results.ts'
import { leadership } from './tasks/task-14-leadership.ts'

const tasks: readonly SeedTask[] = [
  parents,
  needs,
  progress,
  inquiry,
  research,
  talent,
  variety,
  cooperation,
  differentiation,
  environment,
  preschool,
  support,
  results,
  leadership,
]

const priority = {
  code: 'II',
  title: 'Geresni mokinių pasiekimai ir veiksminga švietimo pagalba',
  aim: 'Kad mokiniams sektųsi mokytis, pagalba ateitų laiku, o pažanga būtų matoma kasdien.',
}

interface CodedTask extends SeedTask { code: string, position: number }
export interface CodedMeasure extends SeedMeasure { code: string, taskCode: string, position: number }
export interface CodedIndicator extends SeedIndicator { code: string, measureCode: string, position: number }

/** Codes are the plan's own numbering: task II.8, measure II.8.1, indicator II.8.1-2. */
export const codedTasks: readonly CodedTask[] = tasks.map((task, index) => ({ ...task, code: `${priority.code}.${index + 1}`, position: index + 1 }))

export const codedMeasures: readonly CodedMeasure[] = codedTasks.flatMap(task =>
  task.measures.map((measure, index) => ({ ...measure, code: `${task.code}.${index + 1}`, taskCode: task.code, position: index + 1 })))

export const codedIndicators: readonly CodedIndicator[] = codedMeasures.flatMap(measure =>
  measure.indicators.map((indicator, index) => ({ ...indicator, code: `${measure.code}-${index + 1}`, measureCode: measure.code, position: index + 1 })))

/** A year's plan, flat: each level names the code of the one above it. */
export interface SeedPlan {
  year: number
  publishedAt: Date
  yearlyGoal: string
  learningTheme: string
  priority: { code: string, title: string, aim: string }
  tasks: readonly CodedTask[]
  measures: readonly CodedMeasure[]
  indicators: readonly CodedIndicator[]
}

/** The plan of 2020: what the paper, last updated on 17 June 2020, asks; structured and worded anew. */
export const plan2020: SeedPlan = {
  year: 2020,
  publishedAt: new Date('2020-06-17T00:00:00Z'),
  yearlyGoal: 'Kiekvienas vaikas auga kiekvienoje pamokoje ir veikloje',
  learningTheme: 'Pažangos matavimas pamokoje ir mokėjimas mokytis',
  priority,
  tasks: codedTasks,
  measures: codedMeasures,
  indicators: codedIndicators,
}
