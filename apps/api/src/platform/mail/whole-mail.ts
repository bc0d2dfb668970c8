import type { MailWords } from './write-mail.ts'

/** What a mail server is given. */
export interface WholeMail {
  subject: string
  text: string
  html: string
}

const button = 'display:inline-block;padding:10px 18px;background:#0f5c5a;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600'
const small = 'margin:16px 0 0;color:#5b6665;font-size:13px;word-break:break-all'

/** Makes pages' addresses whole and sets the words as plain text and as HTML that says the same. @param origin where people reach the product, without a slash at the end */
export function wholeMail({ subject, paragraphs, items = [], link, reason }: MailWords, origin: string): WholeMail {
  const address = link === null ? null : `${origin}${link.path}`
  return {
    subject,
    text: [...paragraphs, ...items.map(({ text, path }) => `– ${text}\n  ${origin}${path}`), ...(link === null ? [] : [`${link.label}:\n${address}`]), `--\n${reason}`].join('\n\n'),
    html: page(subject, [
      ...paragraphs.map(paragraph => `<p style="margin:0 0 16px">${lines(paragraph)}</p>`),
      ...listOf(items, origin),
      ...(link === null || address === null ? [] : [`<p style="margin:24px 0"><a href="${escaped(address)}" style="${button}">${escaped(link.label)}</a></p>`, `<p style="${small}">${escaped(address)}</p>`]),
      `<p style="${small}">${lines(reason)}</p>`,
    ]),
  }
}

function listOf(items: NonNullable<MailWords['items']>, origin: string): string[] {
  const lines = items.map(({ text, path }) => `<li style="margin:0 0 10px"><a href="${escaped(origin + path)}" style="color:#0f5c5a">${escaped(text)}</a></li>`)
  return lines.length === 0 ? [] : [`<ul style="margin:0 0 16px;padding:0 0 0 20px">${lines.join('')}</ul>`]
}

/** Mail programs know little of HTML: no sheet of styles, one column, letters that every machine has. */
function page(title: string, content: readonly string[]): string {
  return `<!doctype html><html lang="lt"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>`
    + `<body style="margin:0;padding:24px;background:#ffffff;color:#1c2625;font:16px/1.5 'Segoe UI',Arial,sans-serif"><div style="max-width:560px">`
    + `<p style="margin:0 0 24px;color:#0f5c5a;font-weight:700">Rodyklė</p>${content.join('')}</div></body></html>`
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.codePointAt(0)};`)
}
