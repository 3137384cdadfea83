/** Where the tablets' connections are, beside the people's. Apart from the schemas, which would only weigh on a tablet. */
export const DEVICE_NAMESPACE = '/device'
