import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { boundaryArn } from './boundary.ts'
import { instanceProfileExceptions } from './instance-profile.controls.ts'
import { InstanceProfile } from './instance-profile.ts'

/** Builds an instance profile. */
export const buildInstanceProfile: Builder<'instanceProfile', AwsCatalogue['instanceProfile']> = (
  unit,
  { via, role: given, boundary },
  context,
) => {
  const { settings } = unit
  const role = given?.name ?? settings.roleName
  const profile = new InstanceProfile(
    unit.name,
    {
      role,
      name: settings.name,
      path: settings.path,
      permissionsBoundary: boundaryArn(settings.permissionsBoundary, boundary, via),
      tags: ownTags(settings.tags, via.tags),
      partition: via.partition,
    },
    { ...context.options(unit, via.provider), ...(given === undefined ? {} : { dependsOn: given.resource }) },
  )
  return {
    claims: profile.claims,
    offers: {
      'aws.instanceProfile': {
        arn: profile.arn,
        name: profile.profileName,
        role: profile.roleName,
        resource: profile,
      },
    },
    state: {
      arn: profile.arn,
      name: profile.profileName,
      role: profile.roleName,
      controls: profile.controls,
      exceptions: role === undefined ? instanceProfileExceptions : [],
    },
  }
}
