import type { SeedTask } from '../seed-plan.ts'
import { steamGroups } from './measure-07-1-steam-groups.ts'
import { steamPartners } from './measure-07-2-steam-partners.ts'
import { afternoonLearning } from './measure-07-3-afternoon-learning.ts'

export const variety: SeedTask = {
  title: 'Plėsti įvairių gebėjimų mokinių saviraišką ir patirtis',
  measures: [steamGroups, steamPartners, afternoonLearning],
}
