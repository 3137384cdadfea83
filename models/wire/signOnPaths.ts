/** To which address the provider sends people back. */
export const CALLBACK_PATH = '/api/sign-on/callback'

/** Where the provider tells that somebody has signed out there. Its word is a form, from no page of ours. */
export const BACK_CHANNEL_PATH = '/sign-on/back-channel'

/** To which address the provider sends people back who have signed out. */
export const SIGNED_OUT_PATH = '/sign-in'

/** Where administrators set it up, and come back to from a test of it. */
export const SIGN_ON_SETTINGS_PATH = '/administration/sign-on'

/** The part of that page which tells what came of it. */
export const SIGN_ON_TEST_PART = 'sign-on-test'

/** In the address of the page for signing in: why the provider's answer let nobody in. Of the settings' page: why a test failed. */
export const REFUSAL_QUESTION = 'sign-on'
