import type { SheetRow } from '../cell.ts'
import type { SheetSink } from '../sheet-rows.ts'
import type { AsideMessage, AsideTask } from './messages.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { TableFileError } from '../faults.ts'
import { startMeter } from '../limits.ts'
import { readInto } from '../read-table-file.ts'
import { createPacker } from './packed-rows.ts'

const rowsAtOnce = 1_000

function tell(message: AsideMessage) {
  parentPort?.postMessage(message, message.is === 'rows' ? [message.packed.rows.buffer] : [])
}

/** A sink that keeps few rows and passes them on. */
function createSender(): { sink: SheetSink, flush: () => void } {
  const pack = createPacker()
  let rows: SheetRow[] = []
  function flush() {
    if (rows.length > 0)
      tell({ is: 'rows', packed: pack(rows) })
    rows = []
  }
  return {
    flush,
    sink: {
      sheet(name, isHidden) {
        flush()
        tell({ is: 'sheet', name, isHidden })
      },
      row(row) {
        rows.push(row)
        if (rows.length === rowsAtOnce)
          flush()
      },
      merged(range) {
        tell({ is: 'merged', range })
      },
    },
  }
}

async function readAside({ bytes, fileName, limits }: AsideTask): Promise<void> {
  const { sink, flush } = createSender()
  try {
    const kind = await readInto(sink, bytes, fileName, startMeter(limits))
    flush()
    tell({ is: 'done', kind })
  }
  catch (error) {
    // Anything else is our own mistake and ends the thread, which the other side sees.
    if (!(error instanceof TableFileError))
      throw error
    tell({ is: 'refused', fault: error.fault, details: error.details })
  }
}

readAside(workerData as AsideTask)
