import { setupWords } from '../../parts/setup/words.ts'

/** What else a new installation can begin with. Both replace what the server has open, so they are done at the server. */
export function OtherWays() {
  const { otherWays: words } = setupWords.value
  return (
    <section class="sheet panel stack-s" aria-labelledby="other-ways">
      <h2 id="other-ways">{words.title}</h2>
      <details class="setup-more">
        <summary>{words.sample}</summary>
        <p>{words.sampleHow}</p>
        <code class="setup-command">{words.sampleCommand}</code>
        <p class="soft">{words.sampleBack}</p>
      </details>
      <details class="setup-more">
        <summary>{words.restore}</summary>
        <p>{words.restoreHow}</p>
        <code class="setup-command">{words.restoreCommand}</code>
        <p class="soft">{words.restoreBack}</p>
      </details>
    </section>
  )
}
