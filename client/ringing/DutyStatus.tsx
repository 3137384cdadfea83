/** Filled by the ringing. */
export function DutyStatus() {
  return null
}
