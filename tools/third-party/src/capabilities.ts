import type { Output, ProviderResource } from '@pulumi/pulumi'

/** A Pulumi provider that the module's resources live in. */
export interface RandomProvider {
  readonly provider: ProviderResource
}

/** A password. */
export interface RandomPassword {
  /** Already a Pulumi secret. */
  readonly value: Output<string>
}

/** A name of some words: `daring-moth`. */
export interface RandomPet {
  readonly name: Output<string>
}

/** A random number of some bytes. */
export interface RandomId {
  readonly hex: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'random.provider': RandomProvider
    readonly 'random.password': RandomPassword
    readonly 'random.pet': RandomPet
    readonly 'random.id': RandomId
  }
}
