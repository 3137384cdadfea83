/**
 * One plain address and nothing else: no list, no name, no line break that would begin another header or command. It
 * is narrower than the standard allows, and as wide as offices are.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text)
