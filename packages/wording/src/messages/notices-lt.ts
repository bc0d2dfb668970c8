import type { SameKeys } from './message-key.ts'

/** What people are told, in Lithuanian. Forms of a counted thing are parted by " | ": one, few, other. */
export const lithuanianNotices = {
  somebody: 'Rodyklė',
  sentence: {
    'due-soon': 'Artėja terminas: laikotarpio „{period}“ reikšmes pateikite iki {day}',
    'due-today': '{day} – paskutinė diena pateikti laikotarpio „{period}“ reikšmes',
    'overdue': 'Terminas baigėsi {day}, o laikotarpio „{period}“ reikšmių dar laukiama',
    'opened': 'Atidarytas laikotarpis „{period}“: reikšmes pateikite iki {day}',
    'extended': 'Pakeistas jūsų terminas: laikotarpio „{period}“ reikšmes pateikite iki {day}',
    'nudged': '{actor} primena: laukiama laikotarpio „{period}“ reikšmių',
    'submitted': '{actor} pateikė laikotarpio „{period}“ reikšmes',
    'returned': '{actor} grąžino reikšmę „{indicator}“',
    'approved': '{actor} patvirtino visas laikotarpio „{period}“ reikšmes',
    'reopened': '{actor} iš naujo atvėrė patvirtintą reikšmę „{indicator}“',
    'remark': '{actor} parašė pastabą prie reikšmės „{indicator}“',
  },
  several: {
    returned: '{actor} grąžino {n} reikšmę laikotarpio „{period}“ formoje | {actor} grąžino {n} reikšmes laikotarpio „{period}“ formoje | {actor} grąžino {n} reikšmių laikotarpio „{period}“ formoje',
    reopened: '{actor} iš naujo atvėrė {n} patvirtintą reikšmę laikotarpio „{period}“ formoje | {actor} iš naujo atvėrė {n} patvirtintas reikšmes laikotarpio „{period}“ formoje | {actor} iš naujo atvėrė {n} patvirtintų reikšmių laikotarpio „{period}“ formoje',
    remark: '{actor} parašė {n} pastabą prie reikšmės „{indicator}“ | {actor} parašė {n} pastabas prie reikšmės „{indicator}“ | {actor} parašė {n} pastabų prie reikšmės „{indicator}“',
  },
  subject: {
    'due-soon': 'Liko {n} diena: „{period}“ reikšmės | Liko {n} dienos: „{period}“ reikšmės | Liko {n} dienų: „{period}“ reikšmės',
    'due-today': 'Šiandien paskutinė diena: „{period}“ reikšmės',
    'overdue': 'Terminas baigėsi: „{period}“ reikšmių dar laukiama',
    'opened': 'Atidarytas laikotarpis „{period}“: pateikite iki {day}',
    'extended': 'Pakeistas terminas: „{period}“ reikšmes pateikite iki {day}',
    'nudged': 'Primename: laukiama „{period}“ reikšmių',
    'submitted': 'Laukia peržiūros: {unit}',
    'returned': 'Grąžinta {n} reikšmė: „{period}“ | Grąžintos {n} reikšmės: „{period}“ | Grąžinta {n} reikšmių: „{period}“',
    'approved': 'Patvirtintos visos „{period}“ reikšmės',
    'reopened': 'Iš naujo atverta {n} reikšmė: „{period}“ | Iš naujo atvertos {n} reikšmės: „{period}“ | Iš naujo atverta {n} reikšmių: „{period}“',
    'remark': '{n} nauja pastaba: „{period}“ | {n} naujos pastabos: „{period}“ | {n} naujų pastabų: „{period}“',
  },
  more: '{subject} ir dar {n} pranešimas | {subject} ir dar {n} pranešimai | {subject} ir dar {n} pranešimų',
  open: {
    'due-soon': 'Atidaryti formą',
    'due-today': 'Atidaryti formą',
    'overdue': 'Atidaryti formą',
    'opened': 'Atidaryti formą',
    'extended': 'Atidaryti formą',
    'nudged': 'Atidaryti formą',
    'submitted': 'Peržiūrėti reikšmes',
    'returned': 'Atidaryti grąžintą reikšmę',
    'approved': 'Atidaryti formą',
    'reopened': 'Atidaryti reikšmę',
    'remark': 'Atidaryti pokalbį',
  },
  digest: {
    greeting: 'Laba diena, {name},',
    lead: 'štai ką verta žinoti šiandien:',
    reason: 'Toks laiškas siunčiamas ne dažniau kaip kartą per darbo dieną. Kokius pranešimus gauti laišku, pasirinkite „Rodyklėje“: Pranešimai → Ką gauti laišku.',
  },
}
export type NoticeMessages = SameKeys<typeof lithuanianNotices>
