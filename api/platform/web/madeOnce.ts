/** What is asked for often and changes seldom: made anew only when something that it is made of has changed. */
export function madeOnce<T>(madeOf: () => readonly unknown[], make: () => T): () => T {
  let last: { readonly of: readonly unknown[]; readonly made: T } | undefined
  return () => {
    const of = madeOf()
    if (last?.of.every((part, index) => part === of[index])) return last.made
    const made = make()
    last = { of, made }
    return made
  }
}
