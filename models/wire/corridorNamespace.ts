/** Where the tablets' lines are, beside the people's. Apart from the schemas, which would only weigh on a tablet. */
export const CORRIDOR_NAMESPACE = '/corridor'
