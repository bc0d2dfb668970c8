import type { RouteLocationRaw } from 'vue-router'
import type { IconName } from './icons.ts'

/** One line of a UiMenu. */
export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  hint?: string
  danger?: boolean
  disabled?: boolean
  /** Goes there when chosen. */
  to?: RouteLocationRaw
  /** One of a group of which one is chosen. */
  checked?: boolean
  /** Items of one group stand together under its name. */
  group?: string
}
