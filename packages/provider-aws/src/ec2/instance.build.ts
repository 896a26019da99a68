import { protectsData } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import { RunError } from '@pulumi/pulumi/errors.js'
import type { AwsCatalogue } from '../catalogue.ts'
import { exceptionsOf } from './instance.controls.ts'
import { resolvedMachine } from './resolved-machine.ts'
import { SecureInstance } from './secure-instance.ts'
import { subnetOf } from './subnet-of.ts'

/** Builds an instance. */
export const buildInstance: Builder<'instance', AwsCatalogue['instance']> = (unit, resolved, context) => {
  const { settings } = unit
  const { via, network } = resolved
  const { followAmi, privateIp, rootVolume, volumes, sourceDestCheck, userDataReplaceOnChange } = settings
  const subnetId = network === undefined ? settings.subnetId : subnetOf(unit.id, network, settings)
  if (subnetId === undefined) throw new RunError(`${unit.id} is in no subnet`)
  const disableApiTermination = settings.disableApiTermination ?? protectsData(context.metadata)
  const instance = new SecureInstance(
    unit.name,
    {
      ...resolvedMachine(settings, resolved),
      subnetId,
      nameTag: unit.formerly,
      followAmi,
      privateIp,
      rootVolume,
      volumes,
      sourceDestCheck,
      userDataReplaceOnChange,
      disableApiTermination,
    },
    context.options(unit, via.provider),
  )
  return {
    claims: instance.claims,
    offers: {
      'aws.instance': {
        id: instance.instanceId,
        arn: instance.arn,
        privateIp: instance.privateIp,
        ...(unit.formerly === undefined ? {} : { formerly: unit.formerly }),
      },
    },
    state: {
      id: instance.instanceId,
      arn: instance.arn,
      privateIp: instance.privateIp,
      privateDns: instance.privateDns,
      controls: instance.controls,
      exceptions: exceptionsOf(settings.ownProfile === true, disableApiTermination),
    },
  }
}
