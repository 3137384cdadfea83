import { firstTexts } from '../state/language.ts'

export const WORK_ID = 'work'

/** Past the bar at the top, straight to the work. The focus moves by script: the address names what is seen. */
export function SkipLink() {
  return (
    <a
      class="skip-link"
      href={`#${WORK_ID}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(WORK_ID)?.focus()
      }}
    >
      {firstTexts.value.frame.skip}
    </a>
  )
}
