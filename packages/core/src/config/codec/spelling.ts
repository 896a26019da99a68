/** The camelCase of a key that may be written `snake_case` or `kebab-case`. */
export const canonical = (key: string): string =>
  key.replaceAll(/[-_]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
