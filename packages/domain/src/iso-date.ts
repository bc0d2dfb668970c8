const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Whether a text is a calendar day that exists, as '2020-02-18': not '2020-02-30', and without a time. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? []
  const days = daysOfMonth[Number(month) - 1]
  if (days === undefined)
    return false
  const isLeapDay = month === '02' && day === '29' && isLeapYear(Number(year))
  return isLeapDay || (Number(day) >= 1 && Number(day) <= days)
}
