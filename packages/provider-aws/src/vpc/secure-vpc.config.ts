import { closed, type TypeOf } from '@konductor/core/config'

/** Secure VPCs by name. */
export const SecureVpcs = closed({})
export type SecureVpcs = TypeOf<typeof SecureVpcs>
