/** Letters that do not show, or turn others round: controls, and the marks of writing direction. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const longestName = 200

/**
 * A file's name as it may be kept and shown: without folders, at most 200 characters, its ending kept. It names nothing in the store.
 * Given `ending`, a name without any gets it.
 */
export function cleanFileName(said: string, ending: string): string {
  const base = (said.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? '').replace(/^[.\s]+|[.\s]+$/g, '')
  const stem = base === '' ? 'failas' : base
  const whole = /\.[^.\s]{1,10}$/u.test(stem) ? stem : `${stem}.${ending}`
  const dot = whole.lastIndexOf('.')
  const tail = whole.slice(dot)
  return [...whole.slice(0, dot)].slice(0, longestName - [...tail].length).join('') + tail
}
