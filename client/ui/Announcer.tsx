import { announcements } from '../state/announcer.ts'

/** The only polite voice of the screens. Both regions are there from the start: late ones are not listened to. */
export function Announcer() {
  const [one, other] = announcements.value
  return (
    <div class="unseen">
      <div role="status">{one}</div>
      <div role="status">{other}</div>
    </div>
  )
}
