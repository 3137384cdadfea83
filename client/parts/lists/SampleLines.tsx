import './lists.css'

/** As they would be read: the eye knows whether that is Polish. */
export function SampleLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span class="sample-lines" lang="pl">
      {lines.map((line, at) => (
        <span key={`${at} ${line}`}>{line}</span>
      ))}
    </span>
  )
}
