import type { CustomResourceOptions } from '@pulumi/pulumi'

/**
 * How a config map or secret is changed that nobody may change: another one takes its place. Pulumi's provider does so
 * by itself, and no plan would show it.
 */
export const sealed = (immutable: boolean | undefined): CustomResourceOptions =>
  immutable === true ? { replaceOnChanges: ['data', 'binaryData'], deleteBeforeReplace: true } : {}
