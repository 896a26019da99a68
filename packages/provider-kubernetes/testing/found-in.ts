import type { RecordedResource } from '@konductor/core/testing'
import { checkPlanned } from '../src/checks/check-planned.ts'

/** What the checks of planned objects say of recorded ones: tag, where, and why. */
export const foundIn = (recorded: readonly RecordedResource[]): readonly string[] =>
  checkPlanned(
    recorded.map(({ type, name, custom, inputs, provider }) => ({
      urn: `urn:pulumi:stack::project::${type}::${name}`,
      type,
      name,
      custom,
      inputs,
      ...(provider === undefined ? {} : { provider }),
    })),
  ).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)
