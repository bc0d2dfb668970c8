import type { Meter } from '../limits.ts'
import type { Archive } from '../zip/archive.ts'
import type { DateSystem } from './serial-date.ts'
import { TableFileError } from '../faults.ts'
import { scanTags } from '../xml/scan-part.ts'
import { attributeOf } from '../xml/text.ts'

interface Relation {
  kind: string
  part: string
}

export interface Workbook {
  dateSystem: DateSystem
  sheets: readonly { name: string, isHidden: boolean, part: string }[]
  stylesPart: string | null
  stringsPart: string | null
}

function partFrom(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(step => step !== '')
  for (const step of target.split('/')) {
    if (step === '..')
      steps.pop()
    else if (step !== '' && step !== '.')
      steps.push(step)
  }
  return steps.join('/')
}

/** Relations within the file; those that lead outside (a web address behind a cell) are left alone. */
async function readRelations(archive: Archive, part: string, meter: Meter): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const relations = new Map<string, Relation>()
  await scanTags(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`, (name, attributes) => {
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External')
      return
    meter.remembered()
    relations.set(attributeOf(attributes, 'Id') ?? '', {
      kind: attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '',
      part: partFrom(folder, attributeOf(attributes, 'Target') ?? ''),
    })
  })
  return relations
}

export async function readWorkbook(archive: Archive, meter: Meter): Promise<Workbook> {
  const main = [...(await readRelations(archive, '', meter)).values()].find(relation => relation.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = await readRelations(archive, main, meter)
  const partOf = (kind: string) => [...relations.values()].find(relation => relation.kind === kind && archive.has(relation.part))?.part ?? null
  const sheets: { name: string, isHidden: boolean, part: string }[] = []
  let dateSystem: DateSystem = '1900'
  await scanTags(archive, main, (tag, attributes) => {
    if (tag === 'workbookPr' && /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? ''))
      dateSystem = '1904'
    if (tag !== 'sheet')
      return
    meter.remembered()
    const relation = relations.get(attributeOf(attributes, 'id') ?? '')
    if (relation === undefined)
      throw new TableFileError('broken', { reason: 'missing part', part: attributeOf(attributes, 'name') ?? '' })
    if (relation.kind === 'worksheet')
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', isHidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''), part: relation.part })
  })
  return { dateSystem, sheets, stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') }
}
