import { expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

it.each([
  ['Rodikliai 2026 m. I pusmetis', 'rodikliai-2026-i-pusmetis'],
  ['Įstaigos ir rodikliai 2026 m. II pusmetis', 'istaigos-ir-rodikliai-2026-ii-pusmetis'],
  ['Alytaus Šaltinėlio mokykla-darželis „Ąžuolas“ ', 'alytaus-saltinelio-mokykla-darzelis-azuolas'],
  ['../../etc/passwd', 'etc-passwd'],
  ['…', 'lentele'],
  ['a'.repeat(200), 'a'.repeat(80)],
])('%s → %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})
