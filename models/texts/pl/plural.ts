/** 1 osoba, 2 osoby, 5 osób. */
export function plural(n: number, one: string, few: string, many: string): string {
  if (n === 1) return `${n} ${one}`
  const last = n % 10
  const teens = n % 100 >= 12 && n % 100 <= 14
  return `${n} ${last >= 2 && last <= 4 && !teens ? few : many}`
}
