/** The whole of 2020, over and closed. Without the demonstration nobody has reported it here: no submission and no invented value. */
export const calendarYear2020 = {
  kind: 'calendar-year',
  label: '2020 m.',
  startsOn: '2020-01-01',
  endsOn: '2020-12-31',
  opensOn: '2020-12-15',
  dueOn: '2021-01-15',
  state: 'closed',
} as const
