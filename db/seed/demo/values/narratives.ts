import type { Measured, SelfRating } from '@rodykle/domain'
import type { Question } from './observe.ts'
import { pick } from '../random.ts'

const texts: Readonly<Record<string, readonly string[]>> = {
  'II.2.1-2': [
    'Apie pastebėtą sunkumą mokytojas praneša tą pačią savaitę, o per dvi savaites sutariama, kas ir kaip padės.',
    'Naujai atvykusiems vaikams skiriamas bendraamžis palydovas; po mėnesio adaptacija aptariama su tėvais.',
    'Kartą per mėnesį komanda peržiūri, kam reikia pagalbos. Ne visada pavyksta greitai rasti specialistą.',
    'Sunkumai dažniausiai sprendžiami laiku, bet trūksta bendro susitarimo, kas informuoja tėvus.',
  ],
  'II.8.2-2': [
    'Mokytojai poromis stebi vienas kito veiklas ir susitaria dėl vieno pokyčio, kurį išbandys.',
    'Grįžtamasis ryšys jau įprastas jaunesniems mokytojams, kitiems dar reikia laiko.',
    'Po stebėtų veiklų vyksta trumpi aptarimai; mokytojai dažniau klausia, o ne vertina.',
    'Susitarta dėl bendros aptarimo formos. Kitais metais norime ją naudoti visose metodinėse grupėse.',
  ],
  'II.8.3-2': [
    'Mokiniai savaitės pradžioje išsikelia mokymosi tikslą, o pabaigoje jį aptaria su mokytoju.',
    'Tėvams surengtos dvi dirbtuvės, kaip namuose padėti mokytis savarankiškai.',
    'Mokėjimo mokytis strategijos įtrauktos į klasės valandėles, dalis mokytojų jas taiko ir pamokose.',
  ],
  'II.8.6-1': [
    'Trišaliuose pokalbiuose dalyvauja vis daugiau tėvų, o vaikai patys pristato savo pažangą.',
    'Tėvai įsitraukė į projektus ir išvykas; sunkiau pasiekti tuos, kurie dirba pamainomis.',
    'Susitarta dėl vieno informavimo kanalo, todėl tėvai rečiau skundžiasi, kad ko nors nežinojo.',
    'Atvirų veiklų buvo mažiau, nei norėta; daugiau bendrauta nuotoliniu būdu.',
  ],
  'II.8.7-1': [
    'Įstaigų komandos susitarė dėl bendro metų tikslo, o būreliai patirtimi dalijosi tarp įstaigų. Toliau reikia stiprinti vidurinę vadovų grandį.',
    'Bendradarbiavimo modelis veikia: pagalba pasiekia įstaigas greičiau, bet ne visos geba aiškiai pasakyti, ko joms reikia.',
  ],
}

const ratings: readonly SelfRating[] = [2, 3, 3, 3, 3, 4]

/** Words and a self-rating. @throws RangeError for an indicator without prepared words. */
export function narrative({ indicator, random }: Question): Extract<Measured, { kind: 'narrative' }> {
  const prepared = texts[indicator.code]
  if (prepared === undefined)
    throw new RangeError(`no demonstration text for ${indicator.code}`)
  return { kind: 'narrative', text: pick(random, prepared), selfRating: pick(random, ratings) }
}
