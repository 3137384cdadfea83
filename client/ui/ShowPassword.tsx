import type { RefObject } from 'preact'
import { texts } from '../state/language.ts'

/** Whoever chooses a password may look at it. The same input, so that what was typed and the caret stay. */
export function ShowPassword({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const show = (isShown: boolean): void => {
    if (input.current) input.current.type = isShown ? 'text' : 'password'
  }
  return (
    <label class="choice">
      <input type="checkbox" onChange={(event) => show(event.currentTarget.checked)} />
      <span class="choice-words">{texts.value.common.showPassword}</span>
    </label>
  )
}
