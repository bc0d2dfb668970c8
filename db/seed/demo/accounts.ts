import type { Role } from '@rodykle/domain'

/** Public on purpose: the demonstration is for looking at, with one-click sign-in. */
export const demoPassword = 'rodykle-demo'

interface DemoAccount {
  email: string
  name: string
  role: Role
  /** Code of the unit the role is held for; null speaks for the whole city. */
  unitCode: string | null
}

/** One account for each role, in the order of the roles. The names say that nobody real is behind them. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'administratorius@rodykle.example', name: 'Administratoriaus demonstracinė paskyra', role: 'administrator', unitCode: null },
  { email: 'skyrius@rodykle.example', name: 'Skyriaus demonstracinė paskyra', role: 'department', unitCode: null },
  { email: 'vadovas@rodykle.example', name: 'Vadovo demonstracinė paskyra', role: 'head', unitCode: 'jotvingiu-gimnazija' },
  { email: 'pavaduotojas@rodykle.example', name: 'Pavaduotojo demonstracinė paskyra', role: 'editor', unitCode: 'jotvingiu-gimnazija' },
  { email: 'taryba@rodykle.example', name: 'Tarybos nario demonstracinė paskyra', role: 'council', unitCode: null },
  { email: 'ppt@rodykle.example', name: 'Tarnybos demonstracinė paskyra', role: 'support', unitCode: 'ppt' },
  { email: 'burelis@rodykle.example', name: 'Būrelio pirmininko demonstracinė paskyra', role: 'group-chair', unitCode: 'burelis-matematikos' },
]
