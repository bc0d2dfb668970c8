/** A period named so that it can stand alone: "2026 m. II pusmetis", where a list under a year would only say "II pusmetis". */
export function periodName({ label, endsOn }: { label: string, endsOn: string }): string {
  const year = endsOn.slice(0, 4)
  return label.includes(year) ? label : `${year} m. ${label}`
}
