import { firstTexts } from '../state/language.ts'

/** The pages that everybody may read, signed in or not. */
export function PublicLinks({ class: name }: { readonly class?: string }) {
  const { frame } = firstTexts.value
  return (
    <>
      <a class={name} href="/accessibility-declaration">
        {frame.declaration}
      </a>
      <a class={name} href="/privacy">
        {frame.privacy}
      </a>
    </>
  )
}
