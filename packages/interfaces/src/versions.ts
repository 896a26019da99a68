/** Which version of a component is used, and who says so. */
export interface VersionDecision {
  /** As its publisher writes it: `v1.21.2`. */
  readonly version: string
  /** Stack configuration, a remote file, a file of the project, or the table that comes with Konductor. */
  readonly source: 'configuration' | 'remote' | 'file' | 'bundled'
  /** The setting, file or address that named it. */
  readonly from: string
}

/** The versions of the components that modules install. */
export interface ComponentVersions {
  /**
   * The version of a component, by any spelling of its name: `cert-manager`, `cert_manager`.
   *
   * @param asked What the unit itself says, which counts before everything else.
   * @returns Nothing, where nobody names one.
   */
  of(component: string, asked?: string): VersionDecision | undefined
}
