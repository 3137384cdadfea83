const PAUSE_MS = 50

/** What cannot say that it has changed is asked over and over: with a pause, so that whoever is asked gets on with it. */
export const beforeAskingAgain = (pauseMs = PAUSE_MS): Promise<void> =>
  new Promise((again) => setTimeout(again, pauseMs))
