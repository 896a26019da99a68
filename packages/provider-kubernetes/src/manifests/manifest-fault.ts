/** Something wrong with a file of manifests, or worth saying. */
export interface ManifestFault {
  readonly _tag: string
  readonly severity: 'problem' | 'warning'
  /** From the repository's root, with the line where there is one: `env/dev/web.yaml:12`. */
  readonly where: string
  readonly because: string
  readonly fix: string
}
