import { useEffect } from 'preact/hooks'
import { said } from '../../../state/language.ts'
import { pageTitle } from '../../../state/title.ts'
import { place, screen } from '../line.ts'

/** The client's display at a place. */
export function DisplayScreen() {
  const shown = screen.value
  const name = shown?.kind === 'display' && shown.place ? said(shown.place) : place.value
  useEffect(() => {
    pageTitle.value = name
  }, [name])
  return (
    <main class="device-asking">
      <h1>{name}</h1>
    </main>
  )
}
