import wordForms from './data/wordForms.json' with { type: 'json' }

/*
 * Polish word forms for the search. There is no Polish in the stemming libraries we could use, and a search needs less
 * than a stemmer: two forms of a word must only meet, and what they meet in need not be a word. So endings are folded
 * off, longest first, on words already without Polish letters. Where folding is not enough, the search's own tolerance
 * (prefixes, typos) makes up for it.
 */

/** Endings of nouns, adjectives and verbs, and of the nouns and adjectives made from verbs. */
const ENDINGS = wordForms.endings.flat().sort((a, b) => b.length - a.length)

/** What must remain, so that short words (las, pies, dom) are not worn away; a long ending asks for a longer word. */
const SHORTEST = 3
const shortestBefore = (ending: string): number => (ending.length > 2 ? SHORTEST + 1 : SHORTEST)

/** Forms that folding cannot bring together. A map: a query may well say `constructor`. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(wordForms.irregular).flatMap(([stem, forms]) => forms.map((form): [string, string] => [form, stem])),
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
