/** V8 makes the parts of a text of thirteen characters and more as windows onto the whole. */
const shortestWindow = 13

/** The same text without the much longer one it was cut from, which would otherwise stay in memory as long as it does. */
export function ownedText(text: string): string {
  return text.length < shortestWindow ? text : ` ${text}`.slice(1)
}
