/** Spares the traces that Pulumi's SDK captures for itself. @returns what puts everything back. */
export const quietSdkTraces = (): (() => void) => () => {}
