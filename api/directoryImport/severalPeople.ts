import { isPersonName, peopleIn } from './personName.ts'

/** People named in one cell, by name, login, address or own number, in their order. */
export function severalIn(text: string): readonly string[] {
  return text
    .split(/\s*[;|\n]\s*/)
    .flatMap((part) => peopleIn(part))
    .flatMap((part) => (isPersonName(part) ? [part] : part.split(/\s*,\s*/)))
    .filter((part) => part !== '')
}
