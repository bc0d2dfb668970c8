import type { MailWords } from '../../platform/mail/write-mail.ts'
import { linkHours } from './password-links.ts'

/** Somebody has an account, and no password yet. @param mail.unitName where they will fill in values; null: what they may do is said elsewhere */
export function invitationMail({ name, inviter, unitName, path }: { name: string, inviter: string, unitName: string | null, path: string }): MailWords {
  const task = unitName === null ? '' : ` Jums pavesta pildyti įstaigos „${unitName}“ rodiklių reikšmes.`
  return {
    subject: 'Kvietimas į „Rodyklę“',
    paragraphs: [
      `Laba diena, ${name},`,
      `${inviter} atidarė jums paskyrą „Rodyklėje“ – čia miesto švietimo įstaigos ir Švietimo skyrius derina metų tikslus ir praneša, kas pasiekta.${task}`,
      `Prisijungti galėsite pasirinkę slaptažodį. Nuoroda galioja ${linkHours.invitation / 24} dienų ir tik vieną kartą.`,
    ],
    link: { label: 'Pasirinkti slaptažodį', path },
    reason: 'Laišką gavote, nes jums atidaryta paskyra. Jei jos nelaukėte, nieko daryti nereikia: be slaptažodžio paskyra neveikia.',
  }
}

/** Somebody who has an account already may now fill in values of a unit. */
export function namedDeputyMail({ name, inviter, unitName }: { name: string, inviter: string, unitName: string }): MailWords {
  return {
    subject: `Galite pildyti įstaigos „${unitName}“ reikšmes`,
    paragraphs: [`Laba diena, ${name},`, `${inviter} pavedė jums pildyti įstaigos „${unitName}“ rodiklių reikšmes. Prisijunkite kaip iki šiol.`],
    link: { label: 'Atidaryti formas', path: '/pateikimas' },
    reason: 'Laišką gavote, nes jums suteikta teisė pildyti įstaigos formas.',
  }
}

export function newPasswordMail({ name, path }: { name: string, path: string }): MailWords {
  return {
    subject: 'Naujas „Rodyklės“ slaptažodis',
    paragraphs: [
      `Laba diena, ${name},`,
      `gavome prašymą pakeisti jūsų „Rodyklės“ slaptažodį. Jei tai buvote jūs, pasirinkite naują. Nuoroda galioja ${linkHours['new-password']} valandas ir tik vieną kartą.`,
    ],
    link: { label: 'Pasirinkti naują slaptažodį', path },
    reason: 'Jei slaptažodžio keisti neprašėte, nieko daryti nereikia: senasis tebegalioja.',
  }
}
