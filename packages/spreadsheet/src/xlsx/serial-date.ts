const day = 86_400_000
const lastSerial = 2_958_465 // 9999-12-31

/** Which day is number one. Excel on old Macs counted from 1904. */
export type DateSystem = '1900' | '1904'

/**
 * The day of a serial number; null for what is no day. Time of day is left out.
 * Excel believes 1900 was a leap year: 60 is the day that never was, those before it are one off.
 */
export function dateOfSerial(serial: number, system: DateSystem): string | null {
  const whole = Math.floor(serial)
  if (system === '1904') {
    return whole >= 0 && whole <= lastSerial - 1_462 ? isoDay(Date.UTC(1904, 0, 1) + whole * day) : null
  }
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60)
    return null
  return isoDay(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * day)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** The serial of '2020-06-17' in the 1900 system. */
export function serialOfDate(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  const serial = (time - Date.UTC(1899, 11, 30)) / day
  // The engine takes 31 February for 2 March.
  if (Number.isNaN(time) || serial < 1 || serial > lastSerial || isoDay(time) !== date)
    throw new RangeError(`not a day: ${date}`)
  return serial > 60 ? serial : serial - 1
}
