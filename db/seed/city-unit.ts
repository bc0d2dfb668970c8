/** The department reports for the whole city, as a reporting unit of its own. */
export const cityUnit = {
  code: 'svietimo-ir-sporto-skyrius',
  name: 'Alytaus miesto savivaldybės administracijos Švietimo ir sporto skyrius',
  shortName: 'Švietimo ir sporto skyrius',
  validFrom: '2019-09-01',
  aliases: ['Alytaus miesto savivaldybės Švietimo ir sporto skyrius'],
} as const
