/** How big a demonstration unit is. Invented, but of the size of the city: 6 787 pupils and 606 teachers of general education. */
export interface UnitSize {
  /** In a general-education programme, or in non-formal education. */
  pupils: number
  /** In a pre-school programme. */
  children: number
  teachers: number
  /** Pupils and children with special educational needs. */
  specialNeeds: number
}

function sizes(rows: Record<string, readonly [pupils: number, children: number, teachers: number, specialNeeds: number]>): ReadonlyMap<string, UnitSize> {
  return new Map(Object.entries(rows).map(([code, [pupils, children, teachers, specialNeeds]]) => [code, { pupils, children, teachers, specialNeeds }]))
}

const nobody: UnitSize = { pupils: 0, children: 0, teachers: 0, specialNeeds: 0 }

export const generalEducationSizes = sizes({
  'ramanausko-vanago-gimnazija': [720, 0, 66, 48],
  'jotvingiu-gimnazija': [640, 0, 62, 39],
  'putinu-gimnazija': [610, 0, 60, 41],
  'benedikto-gimnazija': [470, 0, 48, 52],
  'dainavos-progimnazija': [470, 0, 40, 61],
  'likiskeliu-progimnazija': [560, 0, 47, 72],
  'panemunes-progimnazija': [330, 0, 32, 54],
  'piliakalnio-progimnazija': [520, 0, 44, 66],
  'saltiniu-progimnazija': [640, 0, 52, 70],
  'vidzgirio-progimnazija': [480, 0, 42, 63],
  'volunges-progimnazija': [380, 0, 36, 47],
  'sakalelio-pradine-mokykla': [270, 0, 17, 31],
  'senamiescio-pradine-mokykla': [190, 0, 13, 22],
  'drevinuko-mokykla-darzelis': [95, 84, 8, 14],
  'vilties-mokykla-darzelis': [80, 92, 7, 12],
  'dzukijos-mokykla': [180, 0, 20, 38],
  'suaugusiuju-mokykla': [152, 0, 12, 9],
})

const otherSizes = sizes({
  'darzelis-boruzele': [0, 190, 24, 11],
  'darzelis-du-gaideliai': [0, 205, 26, 14],
  'darzelis-girinukas': [0, 120, 16, 4],
  'darzelis-linelis': [0, 175, 22, 9],
  'darzelis-nykstukas': [0, 160, 20, 7],
  'darzelis-obelele': [0, 150, 19, 3],
  'darzelis-pasaka': [0, 180, 23, 12],
  'darzelis-pusynelis': [0, 215, 27, 13],
  'darzelis-putinelis': [0, 195, 24, 10],
  'darzelis-saulute': [0, 170, 21, 8],
  'darzelis-saltinelis': [0, 210, 26, 15],
  'darzelis-volungele': [0, 200, 25, 9],
  'darzelis-vyturelis': [0, 230, 29, 16],
  'dailes-mokykla': [260, 0, 19, 0],
  'muzikos-mokykla': [410, 0, 54, 0],
  'jaunimo-centras': [330, 0, 22, 0],
  'ppt': [0, 0, 14, 0],
})

/** The size of a unit by code; of a group or the city nobody is counted. */
export function sizeOf(code: string): UnitSize {
  return generalEducationSizes.get(code) ?? otherSizes.get(code) ?? nobody
}
