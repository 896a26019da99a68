import { RunError } from '@pulumi/pulumi/errors.js'

/**
 * The VPC that a unit names by its id.
 *
 * @throws RunError where it names none, which configuration was checked for.
 */
export const vpcOf = (unit: string, vpcId: string | undefined): string => {
  if (vpcId === undefined) throw new RunError(`${unit} is in no network`)
  return vpcId
}
