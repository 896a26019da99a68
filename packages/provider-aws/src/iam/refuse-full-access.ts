import type { Resource } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { refused } from './full-access.ts'
import type { Opened } from './opened.ts'

/**
 * Refuses what allows everything, unless somebody says why.
 *
 * @throws ResourceError that names the setting and the control.
 */
export const refuseFullAccess = (
  component: Resource,
  opened: readonly Opened[],
  acknowledge: Readonly<Record<string, string>> = {},
): void => {
  const [first] = refused(opened, Object.keys(acknowledge))
  if (first === undefined) return
  throw new ResourceError(
    `${first.setting}: ${first.what}; name the actions and resources that are needed, or say why in acknowledge: { '${first.control}': '…' }`,
    component,
    true,
  )
}
