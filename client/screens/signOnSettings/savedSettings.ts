import type { SignOnBody, SignOnView } from '../../../models/wire/signOn.ts'

/** An order that changes nothing: what is saved goes as it is, but for the secret, which nobody sees. */
export function savedSettings({ settings, edition }: SignOnView): SignOnBody {
  if (!settings) throw new Error('Nothing is saved yet.')
  const { roleSource, breakGlass, ...rest } = settings
  return {
    edition,
    ...rest,
    ...(roleSource ? { roleSource: { ...roleSource, rules: [...roleSource.rules] } } : {}),
    ...(breakGlass ? { breakGlass } : {}),
  }
}
