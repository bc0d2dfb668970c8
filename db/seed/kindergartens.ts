/** Code and given name. Several sound like schools of another type („Šaltinėlis“ and Šaltinių progimnazija), so only the code identifies. */
const givenNames = [
  ['boruzele', 'Boružėlė'],
  ['du-gaideliai', 'Du gaideliai'],
  ['girinukas', 'Girinukas'],
  ['linelis', 'Linelis'],
  ['nykstukas', 'Nykštukas'],
  ['obelele', 'Obelėlė'],
  ['pasaka', 'Pasaka'],
  ['pusynelis', 'Pušynėlis'],
  ['putinelis', 'Putinėlis'],
  ['saulute', 'Saulutė'],
  ['saltinelis', 'Šaltinėlis'],
  ['volungele', 'Volungėlė'],
  ['vyturelis', 'Vyturėlis'],
] as const

export const kindergartens = givenNames.map(([slug, givenName]) => ({
  code: `darzelis-${slug}`,
  name: `Alytaus lopšelis-darželis „${givenName}“`,
  shortName: `Lopšelis-darželis „${givenName}“`,
  type: 'kindergarten' as const,
  aliases: [`Alytaus lopšelis-darželis ${givenName}`],
}))
