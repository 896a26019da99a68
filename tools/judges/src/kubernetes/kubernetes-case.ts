import type { UnitsCase } from '../cases/judged-case.ts'

/** Units of Kubernetes, all on the one cluster `dev`: what is called `shop` in configuration is built as `shop-dev`. */
export interface KubernetesCase extends UnitsCase {
  /** The `kubernetes` section, without its providers. */
  readonly kubernetes: object
}
