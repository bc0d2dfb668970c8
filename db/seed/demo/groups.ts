import type { GroupFields } from '../reference/unit-directory.ts'

interface DemoGroup {
  code: string
  name: string
  shortName: string
  /** Which of the plan's group targets ask it; null where none is for its field alone. */
  field: keyof GroupFields | null
}

function group(slug: string, members: string, shortMembers: string, field: DemoGroup['field']): DemoGroup {
  return { code: `burelis-${slug}`, name: `${members} metodinis būrelis`, shortName: `${shortMembers} būrelis`, field }
}

/** Eight of the city's methodical groups, for the demonstration only: which groups there really are, the source does not say. */
export const demoGroups: readonly DemoGroup[] = [
  group('gamtos-mokslu', 'Gamtos mokslų mokytojų', 'Gamtos mokslų', 'subjects'),
  group('ikimokyklinio-ugdymo', 'Ikimokyklinio ugdymo mokytojų', 'Ikimokyklinio ugdymo', null),
  group('karjeros-ugdymo', 'Karjeros ugdymo specialistų', 'Karjeros ugdymo', null),
  group('lietuviu-kalbos', 'Lietuvių kalbos mokytojų', 'Lietuvių kalbos', 'subjects'),
  group('matematikos', 'Matematikos mokytojų', 'Matematikos', 'subjects'),
  group('pradinio-ugdymo', 'Pradinio ugdymo mokytojų', 'Pradinio ugdymo', null),
  group('svietimo-pagalbos', 'Švietimo pagalbos specialistų', 'Švietimo pagalbos', 'support'),
  group('uzsienio-kalbu', 'Užsienio kalbų mokytojų', 'Užsienio kalbų', 'subjects'),
]

function codesOf(field: keyof GroupFields): string[] {
  return demoGroups.filter(candidate => candidate.field === field).map(({ code }) => code)
}

export const demoGroupFields: GroupFields = { subjects: codesOf('subjects'), support: codesOf('support') }
