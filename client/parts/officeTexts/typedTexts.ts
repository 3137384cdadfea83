/** What was typed and not saved yet, and the edition it began from: whoever saves later must have seen that. */
export interface TypedTexts<Place extends string> {
  readonly edition: number
  readonly texts: Readonly<Partial<Record<Place, string>>>
}

export const isTyped = <Place extends string>(value: unknown): value is TypedTexts<Place> =>
  typeof value === 'object' &&
  value !== null &&
  'edition' in value &&
  typeof value.edition === 'number' &&
  'texts' in value &&
  typeof value.texts === 'object' &&
  value.texts !== null &&
  Object.values(value.texts).every((text) => typeof text === 'string')
