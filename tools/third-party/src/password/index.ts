export { SafePassword, type SafePasswordArgs } from './safe-password.ts'
