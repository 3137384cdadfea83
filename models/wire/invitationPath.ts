/** The page behind an invitation's link; the secret follows behind a `#`. */
export const INVITATION_PATH = '/invitation'
