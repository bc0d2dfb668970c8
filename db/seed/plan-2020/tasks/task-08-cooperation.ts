import type { SeedTask } from '../seed-plan.ts'
import { agreements } from './measure-08-1-agreements.ts'
import { collegialFeedback } from './measure-08-2-collegial-feedback.ts'
import { learningStrategies } from './measure-08-3-learning-strategies.ts'
import { contests } from './measure-08-4-contests.ts'
import { methodicalDay } from './measure-08-5-methodical-day.ts'
import { families } from './measure-08-6-families.ts'
import { leaders } from './measure-08-7-leaders.ts'

export const cooperation: SeedTask = {
  title: 'Švietimo įstaigų bendradarbiavimo modelį paversti kasdiene praktika',
  measures: [agreements, collegialFeedback, learningStrategies, contests, methodicalDay, families, leaders],
}
