import type { ComponentOptions } from '@konductor/interfaces'
import type { Resource } from '@pulumi/pulumi'
import { mergeOptions } from '@pulumi/pulumi/resource.js'

/**
 * The options of a component whose main child comes after others, and goes before them.
 *
 * The others say so only here, and by no value of theirs: in a preview nothing becomes unknown because of it.
 */
export const mainAfter = (opts: ComponentOptions, others: readonly Resource[] = []): ComponentOptions =>
  others.length === 0 ? opts : { ...opts, main: mergeOptions(opts.main, { dependsOn: [...others] }) }
