import { looseWord } from '../table/fold-text.ts'

/** What takes a comment away, in the words of the templates; an empty cell says nothing, and so clears nothing. */
const clearing = ['(išvalyti)', '(clear)']

/** Whether a cell says that the comment is to be taken away. A comment that itself reads so stays: what went out comes back in without a change. */
export function clearsComment(given: string | null, stored: string | null): boolean {
  return given !== null && given !== stored && /^\(.*\)$/.test(given) && clearing.map(looseWord).includes(looseWord(given))
}
