/** Who logs in to a registry. */
export interface RegistryLogin {
  readonly username: string
  readonly password: string
  readonly email?: string
}

/** Logins of registries as nodes read them, by address. */
export const registryLogins = (logins: Readonly<Record<string, RegistryLogin>>): string =>
  JSON.stringify({
    auths: Object.fromEntries(
      Object.entries(logins)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([address, { username, password, email }]) => [
          address,
          {
            username,
            password,
            ...(email === undefined ? {} : { email }),
            auth: Buffer.from(`${username}:${password}`).toString('base64'),
          },
        ]),
    ),
  })
