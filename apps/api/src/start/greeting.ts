import type { Role } from '@rodykle/domain'
import type { Furnished } from './first-start.ts'

const roleNames: Record<Role, string> = {
  'administrator': 'administratorius',
  'department': 'Švietimo ir sporto skyrius',
  'head': 'įstaigos vadovas',
  'editor': 'pavaduotojas',
  'council': 'tarybos narys',
  'support': 'Pedagoginė psichologinė tarnyba',
  'group-chair': 'metodinio būrelio pirmininkas',
}

/** What the person who started the program reads: where it is, and how to get in. */
export function greeting(address: string, { demonstration, firstAdministrator }: Furnished): string {
  const lines = ['', `  Rodyklė veikia: ${address}`, '']
  if (demonstration !== null) {
    const width = Math.max(...demonstration.accounts.map(({ email }) => email.length))
    lines.push(
      `  Demonstracinės paskyros (slaptažodis: ${demonstration.password})`,
      ...demonstration.accounts.map(({ email, role }) => `    ${email.padEnd(width)}  ${roleNames[role]}`),
      '',
    )
  }
  if (firstAdministrator !== null) {
    lines.push(
      '  Pirmoji paskyra; slaptažodis vienkartinis ir daugiau nebus parodytas:',
      `    ${firstAdministrator.email}  ${firstAdministrator.oneTimePassword}`,
      '',
    )
  }
  lines.push('  Sustabdyti: Ctrl+C', '')
  return lines.join('\n')
}
