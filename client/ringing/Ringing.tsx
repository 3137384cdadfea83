/** Filled by the ringing. */
export function Ringing() {
  return null
}
