import type { Change } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Heard, LiveHub } from '../../platform/live/live-hub.ts'
import type { ToldChange } from './hearing.ts'
import { requireActor } from '../../platform/access.ts'
import { readLiveActor } from '../../platform/live-session.ts'
import { EventStream } from '../../platform/live/event-stream.ts'
import { countStream } from './count-streams.ts'
import { heardBy, hearingOf } from './hearing.ts'

const lookAgain: Change = { kind: 'look-again' }
const signedOut: Change = { kind: 'signed-out' }

/**
 * Tells of changes within the person's reach for as long as somebody reads. Who they are and what they may hear is looked up again with every
 * breath, so that a session that ended ends this too. @param breathEvery milliseconds
 */
export async function watchChanges(ctx: Context, hub: LiveHub, breathEvery: number): Promise<EventStream> {
  const actor = requireActor(ctx)
  let hearing = await hearingOf(ctx, actor)
  const countNoLonger = countStream(hub, actor.sessionId)
  const stream = new EventStream(lookAgain)

  function hear(heard: Heard): void {
    if (heard === 'over')
      return stream.finish()
    const change = heard === 'look-again' ? lookAgain : heardBy(hearing, heard.changed as ToldChange)
    if (change !== null)
      stream.tell(change)
  }
  async function breathe(): Promise<void> {
    const current = await readLiveActor(ctx, actor.sessionId)
    if (current === null) {
      stream.tell(signedOut)
      return stream.finish()
    }
    hearing = await hearingOf(ctx, current)
    stream.breathe()
  }

  const stopListening = hub.listen(hear)
  // A database that does not answer for a moment is no reason to send anybody away.
  const breathing = setInterval(() => void breathe().catch(() => stream.breathe()), breathEvery)
  stream.whenOver(() => {
    stopListening()
    clearInterval(breathing)
    countNoLonger()
  })
  return stream
}
