import { plainWord } from '../lists/plainWord.ts'

const ACTING = '(?:p o |pelniac\\w* obowiazki )?'
/** Who stands in for them, or writes for them, is not they. */
const ANOTHER = /\b(?:zastepc\w*|zast|z ca|wice\w*|deputy|vice|asystent\w*|sekretar\w* kierownik\w*|byl\w*|former)\b/
const HEAD = new RegExp(
  `^${ACTING}(?:kierowni\\w+|kierujac\\w+|naczelni\\w+|dyrektor\\w*|komendant\\w*|head|manager|director)\\b`,
)
const OFFICE_HEAD = new RegExp(`^${ACTING}(?:wojt|burmistrz\\w*|prezydent\\w*|starost\\w*|mayor)\\b`)
const SECRETARY = new RegExp(
  `^${ACTING}sekretarz\\w?(?:$| (?:gminy|miasta|powiatu|urzedu|wojewodztwa|miejsk\\w*|gminn\\w*)\\b)|^(?:municipal|town|city|commune) secretary$|^secretary of the (?:commune|municipality|town|city|office)`,
)
const SECRETARIAT = /\b(?:sekretariat\w*|sekretark\w*|sekretarz asystent\w*|secretariat)\b/
const CUSTOMER_SERVICE =
  /\bobslug\w* (?:klient\w*|mieszkan\w*|interesant\w*|petent\w*)\b|\b(?:bok|boi|bom|bop)\b|\bcustomer service\b/

/** "Kierownik Referatu", "p.o. naczelnika"; and not who stands in for them. */
export const isManagerPosition = (position: string): boolean => isHolder(position, HEAD)

/** "Wójt Gminy": whose the office is. */
export const isOfficeHeadPosition = (position: string): boolean => isHolder(position, OFFICE_HEAD)

/** "Sekretarz Gminy", and not a secretary of somebody. */
export const isSecretaryPosition = (position: string): boolean => isHolder(position, SECRETARY)

/** By what they do, or by where. */
export const isInSecretariat = (position: string, unit: string): boolean =>
  !isSecretaryPosition(position) && SECRETARIAT.test(plainWord(`${position} / ${unit}`))

export const isCustomerService = (position: string, unit: string): boolean =>
  CUSTOMER_SERVICE.test(plainWord(`${position} / ${unit}`))

function isHolder(position: string, pattern: RegExp): boolean {
  const plain = plainWord(position)
  return pattern.test(plain) && !ANOTHER.test(plain)
}
