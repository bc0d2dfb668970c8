import type { DecimalText } from '@rodykle/domain'

/** A statement of the professional-capital survey: the share of answers "visiškai sutinku" that was planned, and the share there was. */
interface SeedStatement {
  /** The statement's own number; two of them read nearly alike, so the text never identifies. */
  number: number
  statement: string
  planned: DecimalText
  result: DecimalText
}

/** The thirteen statements of the project „Lyderių laikas 3“, worded anew. The source gives neither the wave's date nor how many answered. */
export const surveyStatements: readonly SeedStatement[] = [
  { number: 1, statement: 'Atvirai sakau kolegoms, ką manau apie jų darbą', planned: '22.3', result: '28.4' },
  { number: 2, statement: 'Kviečiu kolegas drauge išbandyti naujus mokymo būdus', planned: '35.3', result: '54.5' },
  { number: 3, statement: 'Pasiekimams aptarti su kolegomis turime skirtą laiką', planned: '38.6', result: '54.7' },
  { number: 4, statement: 'Dėl ugdymo sprendimų nuolat tariuosi su kolegomis', planned: '16.0', result: '30.0' },
  { number: 5, statement: 'Galiu stebėti kolegų pamokas', planned: '42.0', result: '42.6' },
  { number: 6, statement: 'Darbas su kolegomis pagerino mano mokinių pasiekimus', planned: '30.0', result: '31.0' },
  { number: 7, statement: 'Mokausi kartu su kitų mokyklų kolegomis', planned: '37.5', result: '38.5' },
  { number: 8, statement: 'Direktorius dalyvauja mūsų darbiniuose susitikimuose', planned: '60.0', result: '87.0' },
  { number: 9, statement: 'Priimdamas sprendimus pamokoje vadovaujuosi mokyklos vertybėmis', planned: '80.0', result: '100.0' },
  { number: 10, statement: 'Galėčiau būti kolegų mentorius', planned: '23.8', result: '34.3' },
  { number: 11, statement: 'Savo mokymo strategijas atnaujinu pagal mokslo ir praktikos naujienas', planned: '47.0', result: '55.0' },
  { number: 12, statement: 'Stebėti ir vertinti savo darbą pamokoje man įprasta', planned: '60.0', result: '60.0' },
  { number: 13, statement: 'Darbas su kolegomis gerina mano pamokas', planned: '60.0', result: '84.0' },
]
