import type { Meter } from '../limits.ts'
import type { SheetSink } from '../sheet-rows.ts'
import type { XmlHandler } from '../xml/scanner.ts'
import { TableFileError } from '../faults.ts'
import { attributeOf } from '../xml/text.ts'
import { createTableReader } from './table.ts'

/** What stands in or beside cells and is no value of theirs: notes, drawings, remembered changes. */
const passedOver = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'custom-shape', 'g', 'forms', 'named-expressions', 'database-ranges', 'data-pilot-tables'])
/** What would fetch from elsewhere when opened in an office program. */
const linked = new Set(['table-source', 'dde-source', 'dde-link', 'cell-range-source'])

/** Handler for content.xml. */
export function createContentHandler(meter: Meter, sink: SheetSink): XmlHandler {
  const table = createTableReader(meter, sink)
  const hiddenStyles = new Set<string>()
  let style = ''
  /** Depth within an element passed over; 0 outside. */
  let passing = 0

  function openTable(attributes: string) {
    const isHidden = hiddenStyles.has(attributeOf(attributes, 'table:style-name') ?? '')
    table.begin(attributeOf(attributes, 'table:name') ?? '', isHidden)
  }

  return {
    open(name, attributes) {
      if (linked.has(name))
        throw new TableFileError('external-links')
      if (passing > 0 || passedOver.has(name))
        passing += 1
      else if (name === 'style')
        style = attributeOf(attributes, 'style:name') ?? ''
      else if (name === 'table-properties' && attributeOf(attributes, 'table:display') === 'false')
        hiddenStyles.add(style)
      else if (name === 'table')
        openTable(attributes)
      else
        table.open(name, attributes)
    },
    text(piece) {
      if (passing === 0)
        table.text(piece)
    },
    close(name) {
      if (passing > 0)
        passing -= 1
      else
        table.close(name)
    },
  }
}
