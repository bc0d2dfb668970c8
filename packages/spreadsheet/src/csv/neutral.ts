// What a spreadsheet takes for the beginning of a formula; apostrophes before it are counted so that taking one off is exact.
const neutralised = /^'+[=+\-@\t\r\n]/
const dangerous = /^'*[=+\-@\t\r\n]/

/** Text that no spreadsheet will take for a formula. */
export function neutralText(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** The text as it was before neutralText. */
export function originalText(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text
}
