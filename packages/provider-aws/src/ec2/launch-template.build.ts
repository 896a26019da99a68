import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { instanceProfileExceptions } from '../iam/instance-profile.controls.ts'
import { LaunchTemplate } from './launch-template.ts'
import { resolvedMachine } from './resolved-machine.ts'

/** Builds a launch template. */
export const buildLaunchTemplate: Builder<'launchTemplate', AwsCatalogue['launchTemplate']> = (
  unit,
  resolved,
  context,
) => {
  const { description, rootVolume, volumes } = unit.settings
  const template = new LaunchTemplate(
    unit.name,
    { ...resolvedMachine(unit.settings, resolved), description, rootVolume, volumes },
    context.options(unit, resolved.via.provider),
  )
  return {
    claims: template.claims,
    offers: {
      'aws.launchTemplate': {
        id: template.templateId,
        arn: template.arn,
        latestVersion: template.latestVersion,
      },
    },
    state: {
      id: template.templateId,
      arn: template.arn,
      latestVersion: template.latestVersion,
      controls: template.controls,
      exceptions: unit.settings.ownProfile === true ? instanceProfileExceptions : [],
    },
  }
}
