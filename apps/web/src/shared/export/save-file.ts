/** Gives the browser a file to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Safari fetches it a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 30_000)
}
