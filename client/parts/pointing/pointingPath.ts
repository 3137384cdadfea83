/** Where the card is, on paper. */
export const POINTING_PATH = '/pointing-card'
