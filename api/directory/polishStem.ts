/*
 * Polish word forms for the search. There is no Polish in the stemming libraries we could use, and a search needs less
 * than a stemmer: two forms of a word must only meet, and what they meet in need not be a word. So endings are folded
 * off, longest first, on words already without Polish letters. Where folding is not enough, the search's own tolerance
 * (prefixes, typos) makes up for it.
 */

/** Endings of nouns, adjectives and verbs, and of the nouns and adjectives made from verbs. */
const ENDINGS = [
  'owalibysmy owalismy owalabym owalbym owaniami owaniach owaniem owaniom owaniu owania owanie owanych owanymi owanego',
  'owanej owanemu owanym owany owana owane owalem owalam owala owalo owali owaly owano owac owal owania',
  'ujemy ujecie ujesz ujacy ujaca ujace uje uja',
  'ilibysmy ilabym ilbym ilismy ylismy alismy elismy ilem ilam ylem ylam alem alam elem elam',
  'eniami eniach eniem eniom eniu enia enie aniami aniach aniem aniom aniu ania anie yciem ycia ycie iciem icia icie',
  'onych onymi onego onej onemu onym ony ona one eni anych anymi anego anej anemu anym any ana ane ani',
  'onkach onkami unkach unkami unkiem unkow unkom unkowi unku unek unk',
  'iejszych iejszego iejszej iejszy iejsza iejsze',
  'owych owymi owego owej owemu owym owy owa owe owi owie',
  'nych nymi nego nej nemu nym ny na ne ni nie',
  'ckich ckiego ckiej ckim cki cka ckie skich skiego skiej skim ski ska skie',
  'iami iach iego iemu iej ich imi im iem iom iow ia ie iu io',
  'ami ach ego emu ych ymi ym ej om ow em',
  'ilo ila ili ily il ylo yla yli yly yl alo ala ali aly al ic yc ac ec uc',
  'imy icie isz ymy ysz amy acie asz emy ecie esz aja am em',
  'a e i o u y',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length)

/** What must remain, so that short words (las, pies, dom) are not worn away; a long ending asks for a longer word. */
const SHORTEST = 3
const shortestBefore = (ending: string): number => (ending.length > 2 ? SHORTEST + 1 : SHORTEST)

/** Forms that folding cannot bring together. A map: a query may well say `constructor`. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'pies: psa psu psem psy psow psami piesek pieska',
    'maz: meza mezem mezowi',
    'ojciec: ojciec ojca ojcu ojcem',
    'las: lesie',
    'dziec: dziecko dziecka dziecku dzieckiem dzieci dzieciom',
    'babciow: babciowe babciowego',
    'drog: drodze drog',
    'drzew: drzew',
    'wojt: wojcie',
    'rek: rece',
    'nog: noge nodze',
  ].flatMap((line) => {
    const [stem = '', forms = ''] = line.split(': ')
    return forms.split(' ').map((form): [string, string] => [form, stem])
  }),
)

/** The part of a word that its forms share. Expects lower case without Polish letters. */
export function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  if (/\d/.test(word)) return word
  return hardened(withoutEnding(word))
}

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= shortestBefore(ending) && word.endsWith(ending))
      return word.slice(0, -ending.length)
  }
  return word
}

/**
 * Podatek and podatk(u): the vowel that comes and goes. Agroturystycz(ny) and agroturystyk(a): the adjective of a
 * science or a trade. And a softening `i` left behind.
 */
function hardened(stem: string): string {
  if (stem.length > 6 && /[iy]cz$/.test(stem)) return `${stem.slice(0, -2)}k`
  if (stem.length > SHORTEST && stem.endsWith('ek')) return `${stem.slice(0, -2)}k`
  if (stem.length > SHORTEST && stem.endsWith('i')) return stem.slice(0, -1)
  return stem
}
