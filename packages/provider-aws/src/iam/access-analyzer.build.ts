import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { AccessAnalyzer } from './access-analyzer.ts'

/** Builds an access analyzer. */
export const buildAccessAnalyzer: Builder<'accessAnalyzer', AwsCatalogue['accessAnalyzer']> = (
  unit,
  { via },
  context,
) => {
  const { settings } = unit
  const analyzer = new AccessAnalyzer(
    unit.name,
    {
      name: settings.name,
      type: settings.type,
      unusedAccessAge: settings.unusedAccessAge,
      archiveRules: settings.archiveRules,
      region: settings.region,
      tags: ownTags(settings.tags, via.tags),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: analyzer.claims,
    state: {
      arn: analyzer.arn,
      controls: analyzer.controls,
    },
  }
}
