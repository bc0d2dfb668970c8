import type { InstitutionType } from '@rodykle/domain'
import { kindergartens } from './kindergartens.ts'

/** One reporting institution as the product starts with it. Legal codes are not known and are never guessed. */
interface SeedInstitution {
  /** Our own stable code; matching goes by it first. */
  code: string
  name: string
  shortName: string
  type: InstitutionType
  /** First day for which the type is known, not the day of founding. */
  validFrom: string
  aliases: readonly string[]
  /** False while a person still has to confirm the name, the type or that it is one of the 34. */
  confirmed: boolean
  /** What is to be confirmed; null when nothing is. */
  note: string | null
}

type Known = Pick<SeedInstitution, 'code' | 'name' | 'shortName' | 'type'> & { aliases?: readonly string[] }

/** The list is the city's own for the school year 2019–2020; earlier types differ (there were five progymnasiums a year before). */
const listedFrom = '2019-09-01'

function listed({ aliases = [], ...institution }: Known): SeedInstitution {
  return { ...institution, aliases, validFrom: listedFrom, confirmed: true, note: null }
}

function unconfirmed(institution: Known, note: string): SeedInstitution {
  return { ...listed(institution), confirmed: false, note }
}

function progymnasium(code: string, title: string): Known {
  return { code, name: `Alytaus ${title} progimnazija`, shortName: `${title} progimnazija`, type: 'progymnasium' }
}

function gymnasium(code: string, title: string, aliases: readonly string[] = []): SeedInstitution {
  const shortName = `${title} gimnazija`
  return listed({ code, name: `Alytaus ${shortName}`, shortName, type: 'gymnasium', aliases })
}

const progymnasiums = [
  unconfirmed(progymnasium('dainavos-progimnazija', 'Dainavos'), 'Progimnazijų 2019–2020 m. m. buvo septynios; kad septintoji yra ši, dar nepatvirtinta.'),
  listed(progymnasium('likiskeliu-progimnazija', 'Likiškėlių')),
  listed(progymnasium('panemunes-progimnazija', 'Panemunės')),
  listed(progymnasium('piliakalnio-progimnazija', 'Piliakalnio')),
  listed(progymnasium('saltiniu-progimnazija', 'Šaltinių')),
  listed(progymnasium('vidzgirio-progimnazija', 'Vidzgirio')),
  listed(progymnasium('volunges-progimnazija', '„Volungės“')),
]

const schools = [
  listed({ code: 'drevinuko-mokykla-darzelis', name: 'Alytaus Drevinuko mokykla-darželis', shortName: 'Drevinuko mokykla-darželis', type: 'school-kindergarten' }),
  listed({ code: 'vilties-mokykla-darzelis', name: 'Alytaus Vilties mokykla-darželis', shortName: 'Vilties mokykla-darželis', type: 'school-kindergarten' }),
  listed({ code: 'sakalelio-pradine-mokykla', name: 'Alytaus „Sakalėlio“ pradinė mokykla', shortName: '„Sakalėlio“ pradinė mokykla', type: 'primary-school' }),
  listed({ code: 'senamiescio-pradine-mokykla', name: 'Alytaus Senamiesčio pradinė mokykla', shortName: 'Senamiesčio pradinė mokykla', type: 'primary-school' }),
  listed({ code: 'dzukijos-mokykla', name: 'Alytaus Dzūkijos mokykla', shortName: 'Dzūkijos mokykla', type: 'basic-school', aliases: ['Dzūkijos pagrindinė mokykla', 'Alytaus Dzūkijos pagrindinė mokykla'] }),
  listed({ code: 'suaugusiuju-mokykla', name: 'Alytaus suaugusiųjų ir jaunimo mokykla', shortName: 'Suaugusiųjų ir jaunimo mokykla', type: 'adult-school' }),
]

const gymnasiums = [
  gymnasium('ramanausko-vanago-gimnazija', 'Adolfo Ramanausko-Vanago', [
    'Adolfo Ramanausko – Vanago gimnazija',
    'Alytaus Adolfo Ramanausko – Vanago gimnazija',
    'Alytaus A. Ramanausko-Vanago gimnazija',
    'A. Ramanausko-Vanago gimnazija',
  ]),
  gymnasium('jotvingiu-gimnazija', 'Jotvingių'),
  gymnasium('putinu-gimnazija', 'Putinų'),
  gymnasium('benedikto-gimnazija', 'Šv. Benedikto'),
]

const notNamedAmongThe34 = 'Neformaliojo švietimo įstaigos sąraše nenurodytos pavadinimais; ar ši yra viena iš 34, turi patvirtinti skyrius.'

const nonFormal = [
  unconfirmed({ code: 'dailes-mokykla', name: 'Alytaus dailės mokykla', shortName: 'Dailės mokykla', type: 'non-formal' }, notNamedAmongThe34),
  unconfirmed({ code: 'jaunimo-centras', name: 'Alytaus jaunimo centras', shortName: 'Jaunimo centras', type: 'non-formal' }, notNamedAmongThe34),
  unconfirmed({ code: 'muzikos-mokykla', name: 'Alytaus muzikos mokykla', shortName: 'Muzikos mokykla', type: 'non-formal' }, notNamedAmongThe34),
]

const supportService = listed({
  code: 'ppt',
  name: 'Alytaus pedagoginė psichologinė tarnyba',
  shortName: 'Pedagoginė psichologinė tarnyba',
  type: 'support-service',
  aliases: ['PPT', 'Alytaus PPT'],
})

/** The 34 institutions of the city of Alytus (the district municipality of the same name is another one). */
export const institutions: readonly SeedInstitution[] = [
  ...kindergartens.map(listed),
  ...schools,
  ...progymnasiums,
  ...gymnasiums,
  ...nonFormal,
  supportService,
]
