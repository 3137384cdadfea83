const CODE = /(\p{Lu}[\p{Lu}\d]*-[\p{Lu}\d]*\d)/u

/** A sentence with codes in it: "BOK-17" is one word, also at the end of a line, where a browser would break it. */
export function Coded({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(CODE).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span class="nowrap" key={index}>
            {part}
          </span>
        ),
      )}
    </>
  )
}
