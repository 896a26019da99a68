import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { VpcBlockPublicAccess } from './vpc-block-public-access.ts'

type Kind = AwsCatalogue['vpcBlockPublicAccess']

/** Builds what takes the internet from the VPCs of an account and region. */
export const buildVpcBlockPublicAccess: Builder<'vpcBlockPublicAccess', Kind> = (unit, { via, networks }, context) => {
  const { region, mode, except } = unit.settings
  const block = new VpcBlockPublicAccess(
    unit.name,
    {
      region,
      mode,
      except: Object.fromEntries(
        except.map(({ name, vpcId, allow }, index) => [name, { vpcId: networks[index]?.vpcId ?? vpcId ?? '', allow }]),
      ),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: block.claims,
    state: {
      mode: block.mode,
      controls: block.controls,
    },
  }
}
