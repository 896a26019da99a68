/** The modules that Konductor itself has, by id: what they are called where they are not installed. */
export const displayNames: Readonly<Record<string, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  kubernetes: 'Kubernetes',
}

/** How to install one of them. */
export const installLine = (id: string): string | undefined =>
  id in displayNames ? `npm install @konductor/provider-${id}` : undefined
