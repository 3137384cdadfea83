import { contentLines, textValue } from './contentLines.ts'

/** What an official gives a client to take along. */
export interface ContactFacts {
  readonly name: string
  readonly position: string
  readonly office: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/** A card for the telephone's own list of people. What is not known is not in it. */
export const contactCard = ({ name, position, office, phone, email }: ContactFacts): string =>
  contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${nameParts(name)}`,
    `FN:${textValue(name)}`,
    `TITLE:${textValue(position)}`,
    `ORG:${textValue(office)}`,
    ...(phone ? [`TEL;TYPE=WORK:${textValue(phone)}`] : []),
    ...(email ? [`EMAIL;TYPE=WORK:${textValue(email)}`] : []),
    'END:VCARD',
  ])

/** "Nowak;Anna": the last word is the family name. */
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')].map(textValue).join(';')
}
