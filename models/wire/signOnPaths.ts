/** To which address the provider sends people back. */
export const CALLBACK_PATH = '/api/sign-on/callback'

/** In the address of the page for signing in: why the provider's answer let nobody in. */
export const REFUSAL_QUESTION = 'sign-on'
