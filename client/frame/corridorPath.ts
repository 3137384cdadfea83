/** Where a tablet opens the page of its corridor; typed by hand once, so it is short. */
export const CORRIDOR_PATH = '/corridor'
