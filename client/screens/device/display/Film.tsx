import { displayWords } from '../../../parts/displayWords.ts'

/** The sentence in sign language; nothing where the office has no film of it. It begins when the client presses it. */
export function Film({ address }: { readonly address: string | undefined }) {
  if (address === undefined) return null
  return (
    <video
      class="display-film"
      src={address}
      controls
      muted
      playsInline
      preload="metadata"
      aria-label={displayWords.value.film}
    />
  )
}
