import { SIGN_ON_SETTINGS_PATH } from '../../../../models/wire/signOnPaths.ts'
import { signOnWords } from '../../../parts/signOn/words.ts'

/** That this account is kept for a silent provider of sign-ins, and where another is named. */
export function BreakGlassPanel() {
  const { onlyWay, open } = signOnWords.value
  return (
    <section class="sheet panel stack" aria-labelledby="account-kept">
      <h2 id="account-kept">{onlyWay.keeper}</h2>
      <p>{onlyWay.isKeeper}</p>
      <p>
        <a href={SIGN_ON_SETTINGS_PATH}>{open}</a>
      </p>
    </section>
  )
}
