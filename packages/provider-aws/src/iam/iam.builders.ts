import type { ModuleImplementation } from '@konductor/interfaces'
import { buildAccessAnalyzer } from './access-analyzer.build.ts'
import { buildGroup } from './group.build.ts'
import type { IamCatalogue } from './iam.catalogue.ts'
import { buildInstanceProfile } from './instance-profile.build.ts'
import { buildOidcProvider } from './oidc-provider.build.ts'
import { buildPolicy } from './policy.build.ts'
import { buildRole } from './role.build.ts'

/** The builders of the units of IAM. */
export const iamBuilders: ModuleImplementation<IamCatalogue>['build'] = {
  role: buildRole,
  policy: buildPolicy,
  group: buildGroup,
  instanceProfile: buildInstanceProfile,
  oidcProvider: buildOidcProvider,
  accessAnalyzer: buildAccessAnalyzer,
}
