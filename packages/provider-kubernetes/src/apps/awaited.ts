import { appsDefaults } from './apps-defaults.ts'

/**
 * How long Pulumi waits for what keeps pods running: when it is made, and at each update, which counts separately and is
 * what the next `pulumi up` waits by after one that failed.
 */
export const awaited = { customTimeouts: { create: appsDefaults.timeout, update: appsDefaults.timeout } } as const
