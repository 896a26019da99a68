import { acknowledgementsAt, type DecodedAcknowledgements, type Fault } from '@konductor/core/config'
import type { Opened } from './opened.ts'

/** Controls that nothing gives up without a reason, whatever the mode of compliance. */
const neverSilent: readonly string[] = ['IAM.1', 'CKV_AWS_274']

/** What of that which is open is refused, since nobody says why beside it. */
export const refused = (opened: readonly Opened[], acknowledged: readonly string[]): readonly Opened[] =>
  opened.filter(({ control }) => neverSilent.includes(control) && !acknowledged.includes(control))

/** A fault for everything of that kind. */
export const fullAccess = (
  opened: readonly Opened[],
  acknowledge: DecodedAcknowledgements | undefined,
): readonly Fault[] =>
  refused(
    opened,
    acknowledgementsAt('', acknowledge).map(({ control }) => control),
  ).map(({ control, setting, what }) => ({
    _tag: 'FullAccess',
    because: what,
    fix: `name the actions and resources that are needed; or acknowledge ${control} beside it, with the reason`,
    below: setting
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  }))
