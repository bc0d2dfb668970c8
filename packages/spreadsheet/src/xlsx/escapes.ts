/** Excel writes characters XML cannot hold, and line ends XML would change, as _x000D_. */
export function decodedEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

/** Text that only looks like such an escape is kept from being read as one, and a lone CR is written as one. */
export function encodedEscapes(text: string): string {
  return text.replace(/_x[\da-f]{4}_/gi, '_x005F$&').replace(/\r/g, '_x000D_')
}
