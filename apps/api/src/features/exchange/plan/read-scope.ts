import type { InstitutionType, Scope } from '@rodykle/domain'
import type { LocaleName } from '@rodykle/wording'
import type { ImportRun } from '../findings/import-run.ts'
import type { UnitFinder } from '../lookup/find-unit.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { PlanCells } from './plan-cells.ts'
import { generalEducationTypes, institutionTypes, preschoolTypes, reportingUnitKinds } from '@rodykle/domain'
import { figureLanguage, importWords, wordsIn } from '@rodykle/wording'
import { vocabulary } from '../table/vocabulary.ts'

const kindWords = vocabulary(reportingUnitKinds, (kind, language) => importWords(language).say(`scope.${kind}`), {
  'institution': ['įstaigos', 'visos švietimo įstaigos'],
  'methodical-group': ['metodiniai būreliai', 'visi būreliai'],
  'city': ['skyrius', 'miestas', 'Švietimo ir sporto skyrius'],
})
const typeWords = vocabulary(institutionTypes, (type, language) => figureLanguage(language).say(`institutionType.${type}`), Object.fromEntries(institutionTypes.map(type => [type, [wordsIn('lt').institutionType(type), wordsIn('en').institutionType(type)]])))
const groups = ['general-education', 'preschool'] as const
const groupWords = vocabulary(groups, (group, language) => importWords(language).say(`scope.${group}`), { 'general-education': ['bendrojo ugdymo įstaigos'], 'preschool': ['ikimokyklinės įstaigos', 'darželiai'] })
const typesOfGroup: Readonly<Record<typeof groups[number], readonly InstitutionType[]>> = { 'general-education': generalEducationTypes, 'preschool': preschoolTypes }

/** Who reports: all of a kind, some types of institutions, or units by name, several parted by semicolons. Null where the row does not say, or not so that it can be known. */
export function readScope(run: ImportRun, cells: PlanCells, units: UnitFinder): Scope | null {
  const lines = cells.lines('scope')
  if (lines === null)
    return null
  const [first = ''] = lines
  const unitKind = kindWords.codeOf(first)
  if (unitKind !== null && lines.length === 1)
    return { kind: 'all', unitKind }
  const types = lines.map(typesIn)
  if (types.every(some => some !== null))
    return { kind: 'types', types: [...new Set(types.flat())] }
  return namedUnits(run, cells, units, lines)
}

function typesIn(line: string): readonly InstitutionType[] | null {
  const type = typeWords.codeOf(line)
  const group = groupWords.codeOf(line)
  return type !== null ? [type] : group === null ? null : typesOfGroup[group]
}

function namedUnits(run: ImportRun, cells: PlanCells, units: UnitFinder, lines: readonly string[]): Scope | null {
  const unitIds: string[] = []
  let isWhole = true
  for (const line of lines) {
    const found = units.find(line, cells.row, cells.column('scope'))
    if (found.is === 'found')
      unitIds.push(found.thing.id)
    else if (found.is === 'unknown')
      cells.complain('unknown-word', 'scope', { given: line.slice(0, 100), choices: [...kindWords.words(run.language), ...groupWords.words(run.language), ...typeWords.words(run.language)].join(', ') })
    if (found.is === 'asked')
      cells.isAsked = true
    isWhole &&= found.is === 'found' || found.is === 'skipped'
  }
  return isWhole && unitIds.length > 0 ? { kind: 'units', unitIds: [...new Set(unitIds)] } : null
}

/** As `readScope` reads it back. */
export function writtenScope(scope: Scope, units: ReadonlyMap<string, NamedUnit>, language: LocaleName): string {
  switch (scope.kind) {
    case 'all': return kindWords.wordFor(scope.unitKind, language)
    case 'types': return scope.types.map(type => typeWords.wordFor(type, language)).join('; ')
    case 'units': return scope.unitIds.map(id => units.get(id)?.name ?? id).join('; ')
  }
}

/** For the drop-down of a template. */
export function scopeChoices(language: LocaleName): string[] {
  return [...kindWords.words(language), ...groupWords.words(language), ...typeWords.words(language)]
}
