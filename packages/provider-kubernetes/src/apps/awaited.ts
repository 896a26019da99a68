import type { ComponentOptions } from '@konductor/interfaces'
import { appsDefaults } from './apps-defaults.ts'

/**
 * How long Pulumi waits for what keeps pods running, where the options say nothing: when it is made, and at each update,
 * which counts separately and is what the next `pulumi up` waits by after one that failed.
 */
export const awaited = (opts: ComponentOptions): ComponentOptions => ({
  ...opts,
  main: {
    ...opts.main,
    customTimeouts: { create: appsDefaults.timeout, update: appsDefaults.timeout, ...opts.main?.customTimeouts },
  },
})
