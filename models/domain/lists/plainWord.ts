/** As words of lists are compared: small letters, without accents, signs and doubled spaces. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/[\p{Mn}\u{AD}\u{200B}-\u{200F}\u{FEFF}]/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
