import { useRef } from 'preact/hooks'
import { announcements } from '../state/announcer.ts'

/**
 * The only polite voice of the screens. Both regions are there from the start: late ones are not listened to. One that
 * comes with a dialog does not repeat what was said before it.
 */
export function Announcer() {
  const before = useRef(announcements.peek())
  const [one, other] = announcements.value === before.current ? [] : announcements.value
  return (
    <div class="unseen">
      <div role="status">{one}</div>
      <div role="status">{other}</div>
    </div>
  )
}
