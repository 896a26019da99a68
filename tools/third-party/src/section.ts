import { closed, enabledSwitch, group, named, type TypeOf } from '@konductor/core/config'
import { IdConfig } from './id/id.config.ts'
import { PasswordConfig } from './password/password.config.ts'
import { PetConfig } from './pet/pet.config.ts'
import { ProviderConfig } from './provider/provider.config.ts'

/** The `random` section. */
export const RandomSection = closed({
  enabled: enabledSwitch(),
  providers: group(named(ProviderConfig), 'Pulumi providers by name. The one called `default` needs no mention.'),
  passwords: group(named(PasswordConfig), 'Passwords by name.'),
  pets: group(named(PetConfig), 'Names of some words each, by key.'),
  ids: group(named(IdConfig), 'Random numbers by name.'),
})
export type RandomSection = TypeOf<typeof RandomSection>
