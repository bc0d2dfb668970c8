import type { DecimalText, IsoDate, IsoMonth } from '@rodykle/domain'
import type { Cell } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { isIsoDate } from '@rodykle/domain'
import { plainText } from './fold-text.ts'

/** A cell as the person sees it, for messages and for text columns; '' for an empty one. */
export function writtenIn(cell: Cell): string {
  if (cell === null)
    return ''
  if (typeof cell === 'string')
    return cell.trim()
  if (typeof cell === 'boolean')
    return cell ? 'taip' : 'ne'
  if ('number' in cell)
    return cell.number
  if ('percent' in cell)
    return `${cell.percent} %`
  return 'date' in cell ? cell.date : cell.error
}

/** Spaces alone say nothing either. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}

/** A cell in a message: a number with the decimal mark of the language. */
export function shownIn(cell: Cell, language: LocaleName): string {
  const isNumber = cell !== null && typeof cell === 'object' && ('number' in cell || 'percent' in cell)
  return (isNumber && language === 'lt' ? writtenIn(cell).replace('.', ',') : writtenIn(cell)).slice(0, 100)
}

export interface GivenNumber {
  text: DecimalText
  /** Written as a percent: "80 %", "80 proc.", or a cell that Excel shows as one. */
  isPercent: boolean
  decimals: number
}

const percentSign = /(?:%|proc(?:\.|entai|entų|ento|entas)?)$/i
const groupedBySpaces = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/
const plain = /^\d+(?:[.,]\d+)?$/
const groupedByPoints = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/
const groupedByCommas = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/

function digitsOf(text: string): string | null {
  if (groupedBySpaces.test(text) || plain.test(text))
    return text.replaceAll(' ', '').replace(',', '.')
  if (groupedByPoints.test(text))
    return text.replaceAll('.', '').replace(',', '.')
  return groupedByCommas.test(text) ? text.replaceAll(',', '') : null
}

/** What a file holds as a number is plain already. */
function plainNumber(text: string, isPercent: boolean): GivenNumber {
  const point = text.indexOf('.')
  return { text, isPercent, decimals: point < 0 ? 0 : text.length - point - 1 }
}

function numberIn(text: string, isPercent: boolean): GivenNumber {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = whole.replace(/^(-?)0+(?=\d)/, '$1')
  return { text: fraction === '' ? digits : `${digits}.${fraction}`, isPercent, decimals: fraction.length }
}

/** A number as people write it, null for what is none: "apie 80" is not a number, nor is a date that Excel made of 1.2. */
export function numberOf(cell: Cell): GivenNumber | null {
  if (cell === null || typeof cell === 'boolean')
    return null
  if (typeof cell !== 'string') {
    if ('number' in cell)
      return plainNumber(cell.number, false)
    return 'percent' in cell ? plainNumber(cell.percent, true) : null
  }
  const written = plainText(cell)
  const isPercent = percentSign.test(written)
  const bare = (isPercent ? written.replace(percentSign, '') : written).trim()
  const [, sign = '', unsigned = ''] = /^([+-]?) ?(.*)$/.exec(bare) ?? []
  const digits = digitsOf(unsigned)
  return digits === null ? null : numberIn(`${sign === '-' ? '-' : ''}${digits}`, isPercent)
}

const day = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?: d\.?)?$/

const dayMilliseconds = 86_400_000
/** Day 0 of Excel's calendar, as it has been since March 1900. */
const serialStart = Date.UTC(1899, 11, 30)

/** A day as Excel counts them, as it stands in a csv file when the cell was not formatted: 44196 is 2020-12-31. Only days of this century. */
function serialDay(text: string): IsoDate | null {
  const serial = Number(text)
  const isDay = /^\d{5}$/.test(text) && serial >= 36_526 && serial < 73_050
  return isDay ? new Date(serialStart + serial * dayMilliseconds).toISOString().slice(0, 10) : null
}

/** A day: a date cell, "2020-06-17", "2020.06.17", "2020 06 17", or Excel's number of it. The year comes first, as it does in Lithuania; "06/07/2020" could be two days and is none. */
export function dateOf(cell: Cell): IsoDate | null {
  if (cell !== null && typeof cell === 'object' && 'date' in cell)
    return isIsoDate(cell.date) ? cell.date : null
  const written = plainText(writtenIn(cell))
  const [, year = '', month = '', date = ''] = day.exec(written) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : serialDay(written)
}

/** A month: "2020-09", "2020.09", "2020 m. 09". */
export function monthOf(text: string): IsoMonth | null {
  const [, year = '', month = ''] = /^(\d{4})(?: m)?[-./ ]{1,2}(\d{1,2})(?: m[eė]n\.?)?$/i.exec(plainText(text)) ?? []
  const number = Number(month)
  return year !== '' && number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : null
}

const yes = ['taip', 'yes', 'true', '1']
const no = ['ne', 'no', 'false', '0']

/** Yes or no as people mark it; null for anything else. */
export function flagOf(cell: Cell): boolean | null {
  const word = plainText(writtenIn(cell)).toLowerCase()
  if (yes.includes(word))
    return true
  return no.includes(word) ? false : null
}
