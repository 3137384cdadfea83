import { plainWord } from '../lists/plainWord.ts'

/** What stands in the name of every unit and every position. */
const EVERYWHERE = new Set([
  'inspe',
  'podin',
  'refer',
  'kiero',
  'zaste',
  'glown',
  'stars',
  'speci',
  'praco',
  'samod',
  'stano',
  'spraw',
  'urzad',
  'biuro',
  'wydzi',
  'gmina',
  'gminy',
  'gminn',
  'lokal',
  'unit',
  'depar',
  'offic',
  'manag',
  'matte',
])
const LEAST = 4
const STEM = 5

/** How words begin: "dowody osobiste" and "wydanie dowodu osobistego" have two beginnings in common. */
const beginnings = (text: string): ReadonlySet<string> =>
  new Set(
    plainWord(text)
      .split(' ')
      .filter((word) => word.length >= LEAST)
      .map((word) => word.slice(0, STEM))
      .filter((word) => !EVERYWHERE.has(word)),
  )

/** How much two texts of an office speak of the same; 0: of nothing in common. */
export function sharedWords(one: string, other: string): number {
  const known = beginnings(other)
  return [...beginnings(one)].filter((word) => known.has(word)).length
}
