/** "4,3" in Polish, "4.3" in English: one place behind the point, also for a whole number. */
export const decimal = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)
