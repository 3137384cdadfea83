/** Numbers that do not belong into a note: people type them out of habit. */
export function personalDataIn(text: string): 'pesel' | 'phone' | undefined {
  const runs = text.match(/\+?\d(?:[\s-]?\d)*/g) ?? []
  const lengths = runs.map((run) => run.replace(/\D/g, '').length)
  if (lengths.some((length) => length === 11) && !runs.some((run) => run.startsWith('+'))) return 'pesel'
  // Extensions and rooms have three or four digits, dates eight; a telephone nine and more.
  return lengths.some((length) => length >= 9) ? 'phone' : undefined
}
