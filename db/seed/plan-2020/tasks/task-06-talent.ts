import type { SeedTask } from '../seed-plan.ts'
import { talentClass } from './measure-06-1-talent-class.ts'
import { creativity } from './measure-06-2-creativity.ts'

export const talent: SeedTask = {
  title: 'Gerinti kiekvieno mokinio pažangą, derinant ugdymą prie jo poreikių',
  measures: [talentClass, creativity],
}
