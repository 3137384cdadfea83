/** Where the tablets' lines are, beside the people's. Apart from the schemas, which would only weigh on a tablet. */
export const DEVICE_NAMESPACE = '/device'
